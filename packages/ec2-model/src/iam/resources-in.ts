import { actions } from './ec2-actions.gen.ts';
import { type IamResource, resourceOfId } from './resource-types.ts';
import { table } from './table.ts';

const RESOURCE_TYPES = table(actions);

/** Operations whose noun is a resource type that they make. */
const MAKES = /^(?:Allocate|Copy|Create|Import|Register|Run)([A-Z]\w+?)s?$/;

/** Resources whose ARN has their name, by the member of an input that holds it. */
function namedResource(operation: string, member: string, text: string): IamResource | undefined {
  if (member === 'KeyName') return { type: 'key-pair', id: text };
  if (member === 'GroupName' && !operation.includes('SecurityGroup')) {
    return { type: 'placement-group', id: text };
  }
  return resourceOfId(text);
}

/** The texts of an input with the member that each stands under; tags are values, not resources. */
function* textsIn(value: unknown, member = ''): Generator<readonly [member: string, text: string]> {
  if (typeof value === 'string') yield [member, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name !== 'Tags' && name !== 'TagSpecifications' && name !== 'UserData') {
      yield* textsIn(each, Array.isArray(value) ? member : name);
    }
  }
}

/** The resource types that a launch makes although the reference marks them as optional: instance store AMIs have no volumes. */
const alsoMade: Readonly<Record<string, readonly string[]>> = { RunInstances: ['volume'] };

/**
 * The resources that IAM is asked about for a call: those that its input names, `*` of a type for what it makes, and `*`
 * of a required type that the input leaves to EC2, such as the default subnet. Empty for an action without resources.
 */
export function resourcesIn(operation: string, input: Readonly<Record<string, unknown>>): IamResource[] {
  const listed = RESOURCE_TYPES.get(operation) ?? [];
  const types = new Set(listed.map((type) => type.replace('*', '')));
  const required = listed.filter((type) => type.endsWith('*')).map((type) => type.slice(0, -1));
  const named = [...textsIn(input)]
    .map(([member, text]) => namedResource(operation, member, text))
    .filter((one) => one !== undefined)
    .filter(({ type }) => types.has(type));
  const noun =
    MAKES.exec(operation)?.[1]
      ?.replace(/(?<!^)[A-Z]/g, '-$&')
      .toLowerCase() ?? '';
  const isNamed = (type: string) => named.some((one) => one.type === type);
  const made = [noun, ...(alsoMade[operation] ?? [])].filter(
    (type) => types.has(type) && type !== 'key-pair' && type !== 'placement-group',
  );
  const open = [...required.filter((type) => !isNamed(type)), ...made];
  const found = [...named, ...open.map((type) => ({ type, id: '*' }))];
  // An optional type that is all an action has: deleting a key pair by its id.
  return found.length > 0 || types.size !== 1 ? found : [...types].map((type) => ({ type, id: '*' }));
}
