import type { Filter, Tag } from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from './errors.ts';
import { wildcard } from './wildcard.ts';

type FilterValue = string | number | boolean | Date | undefined;

/** An operation's documented filters: what a resource has under each name. Tag filters come by themselves. */
export type FilterTable<T> = Readonly<Record<string, (resource: T) => FilterValue | readonly FilterValue[]>>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const MAX_VALUES = 200;

/**
 * A test that a resource passes when, for each filter, one of its values matches one of the filter's. `*` stands for
 * any characters, `?` for one, a backslash takes their meaning away. Values are case-sensitive. A name that is not in
 * the table is looked up as it is documented today: EC2 reads `vpcId` and `vpc_id`, which programs for boto 2 ask by,
 * as `vpc-id`.
 * Throws `InvalidParameterValue` for a filter the operation does not have.
 */
export function filterBy<T>(
  filters: readonly Filter[] | undefined,
  table: FilterTable<T>,
  tagsOf: (resource: T) => readonly Tag[] = () => [],
): (resource: T) => boolean {
  const tests = (filters ?? []).map((filter) => testFor(filter, table, tagsOf));
  return (resource) => tests.every((test) => test(resource));
}

function testFor<T>(
  { Name: name = '', Values: values = [] }: Filter,
  table: FilterTable<T>,
  tagsOf: (resource: T) => readonly Tag[],
): (resource: T) => boolean {
  if (values.length > MAX_VALUES) {
    throw new Ec2Error(
      'FilterLimitExceeded',
      `The maximum number of filter values specified on a single call is ${MAX_VALUES}`,
    );
  }
  const valuesOf = tagFilter(name, tagsOf) ?? filterNamed(name, table);
  if (!valuesOf) throw errors.invalidParameterValue(`The filter '${name}' is invalid`);
  const matches = values.map(wildcard);
  return (resource) => {
    const found = valuesOf(resource);
    const all = Array.isArray(found) ? found : [found];
    return all.some((value) => value !== undefined && matches.some((match) => textsOf(value).some(match)));
  };
}

function filterNamed<T>(name: string, table: FilterTable<T>) {
  for (const spelling of [name, inKebabCase(name)])
    if (Object.hasOwn(table, spelling)) return table[spelling];
  return undefined;
}

const inKebabCase = (name: string): string =>
  name.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function tagFilter<T>(name: string, tagsOf: (resource: T) => readonly Tag[]) {
  if (name === 'tag-key') return (resource: T) => tagsOf(resource).map((tag) => tag.Key);
  if (name === 'tag-value') return (resource: T) => tagsOf(resource).map((tag) => tag.Value);
  if (!name.startsWith('tag:')) return undefined;
  const key = name.slice('tag:'.length);
  return (resource: T) => tagsOf(resource).find((tag) => tag.Key === key)?.Value;
}

/** A time is found by its milliseconds and, by clients that keep none, by its second. */
function textsOf(value: string | number | boolean | Date): string[] {
  if (!(value instanceof Date)) return [String(value)];
  const exact = value.toISOString();
  return [exact, exact.replace(/\.\d+Z$/, '.000Z')];
}
