import type { Collection } from '../state/collection.ts';
import type { IdFormat } from '../state/id-format.ts';
import { Ec2Error, errors } from './errors.ts';

/** The resource with this id. Throws its kind's error when the id is malformed or names nothing. */
export function find<T extends object>(collection: Collection<T>, id: string | undefined): T {
  return findAll(collection, [id ?? ''])[0] as T;
}

/**
 * The resources with these ids, in that order. Throws their kind's error, naming every id that names nothing. The
 * parameter is told in it where EC2 has another name for this one than for others that take such an id.
 */
export function findAll<T extends object>(
  collection: Collection<T>,
  ids: readonly string[],
  parameter?: string,
): T[] {
  const format = collection.idFormat;
  for (const id of ids) checkId(parameter === undefined ? format : { ...format, parameter }, id);
  const missing = ids.filter((id) => !collection.has(id));
  if (missing.length > 0) throw notFound(format, missing);
  return ids.flatMap((id) => collection.get(id) ?? []);
}

const DIGITS = '([0-9a-f]{8}|[0-9a-f]{17})';
const UUID = '[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}';

/** Whether an id could be one of that kind: eight hexadecimal digits of old, seventeen now, or a UUID. */
export function isWellFormed({ prefix, uuid }: IdFormat, id: string): boolean {
  return new RegExp(`^${prefix && `${prefix}-`}${uuid ? UUID : DIGITS}$`).test(id);
}

/**
 * Throws when an id can't be one of that kind. EC2 checks so before it looks anything up; of many kinds of the network
 * it checks no more than the prefix.
 */
export function checkId(format: IdFormat, id: string): void {
  if (isWellFormed(format, id)) return;
  const { prefix, malformed, anyRemainder, parameter } = format;
  const hasPrefix = id.startsWith(`${prefix}-`);
  if (anyRemainder && hasPrefix) return;
  if (malformed === 'InvalidParameterValue') {
    const where = parameter === undefined ? '' : ` for parameter ${parameter}`;
    const wanted = id === '' ? 'Parameter may not be null or empty' : `Expected: '${prefix}-...'.`;
    throw errors.invalidParameterValue(`Value (${id})${where} is invalid. ${wanted}`);
  }
  const expectation = hasPrefix || prefix === '' ? '' : ` (expecting "${prefix}-...")`;
  throw new Ec2Error(malformed, `Invalid id: "${id}"${expectation}`);
}

/** The error for ids that name nothing. */
export function notFound({ notFound: code, noun }: IdFormat, ids: readonly string[]): Ec2Error {
  if (typeof noun === 'function') return new Ec2Error(code, noun(ids));
  const message =
    ids.length === 1
      ? `The ${noun} '${ids[0]}' does not exist`
      : `The ${noun}s '${ids.join(', ')}' do not exist`;
  return new Ec2Error(code, message);
}
