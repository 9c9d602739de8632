import type { Check, PlanStep, StepInput } from '@muster/contract';

/** A step as it is about to be sent: every reference is resolved. */
export interface ResolvedStep {
  readonly operation: string;
  readonly input: StepInput;
  readonly target: string;
  readonly expects?: Check | undefined;
}

const ID = /^[a-z]{1,12}(-[a-z]{2,12})*-[0-9a-f]{8,36}$/;

/** Verbs of operations that make something new: the ids in their input are what they refer to, not what they change. */
const MAKES = /^(Allocate|Copy|Create|Import|Provision|Purchase|Register|Request|Run)[A-Z]/;

/** Operations with such a verb that change something that is there: the members of the input that name it. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  CreateImage: ['InstanceId'],
  CreateNetworkAclEntry: ['NetworkAclId'],
  CreateReplaceRootVolumeTask: ['InstanceId'],
  CreateRoute: ['RouteTableId'],
  CreateTags: ['Resources'],
};

/** Names that EC2 keeps unique: the member that holds the name, and those that say within what. */
const UNIQUE_NAMES: Readonly<Record<string, { readonly name: string; readonly within: readonly string[] }>> =
  {
    CopyImage: { name: 'Name', within: [] },
    CreateImage: { name: 'Name', within: [] },
    CreateKeyPair: { name: 'KeyName', within: [] },
    CreateLaunchTemplate: { name: 'LaunchTemplateName', within: [] },
    CreatePlacementGroup: { name: 'GroupName', within: [] },
    CreateSecurityGroup: { name: 'GroupName', within: ['VpcId'] },
    ImportKeyPair: { name: 'KeyName', within: [] },
    RegisterImage: { name: 'Name', within: [] },
  };

/**
 * The resources that a step changes: ids, and unique names of what it makes. Steps that have one in common must not
 * run at the same time, from the check of one to its outcome. What a step's check reads counts as well, since the step
 * relies on it. To name too many only makes steps wait; to name too few loses somebody's change.
 */
export function changedResources({ operation, input, target, expects }: ResolvedStep): string[] {
  const makes = MAKES.test(operation) && !Object.hasOwn(CHANGES, operation);
  const members = CHANGES[operation] ?? (makes ? [] : Object.keys(input).filter(namesResources));
  const found = [
    ...members.flatMap((name) => idsIn(input[name])),
    ...uniqueName(operation, input),
    ...(makes ? [] : [...idsIn(target), ...idsIn(expects?.input)]),
  ];
  return [...new Set(found)].sort();
}

/** The names and ids that a step which is done has made: later steps may have to wait until EC2 shows them. */
export function madeResources(
  { operation, input }: Pick<PlanStep, 'operation' | 'input'>,
  output: unknown,
): string[] {
  if (!MAKES.test(operation)) return [];
  const name = input[UNIQUE_NAMES[operation]?.name ?? ''];
  return [...new Set([...idsIn(output), ...(typeof name === 'string' ? [name] : [])])];
}

const namesResources = (member: string) =>
  /(Id|Ids)$/.test(member) || member === 'Resources' || member === 'SecurityGroupRules';

function uniqueName(operation: string, input: StepInput): string[] {
  const unique = UNIQUE_NAMES[operation];
  const name = unique && input[unique.name];
  if (!unique || typeof name !== 'string') return [];
  const within = unique.within.map((member) => `${input[member] ?? 'default'}/`).join('');
  return [`${operation.replace(/^[A-Z][a-z]+/, '')} ${within}${name}`];
}

/** Every text inside a value that has the form of an id. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
