import type { TagSpecification } from '@aws-sdk/client-ec2';
import type { InputOf } from '../core/action.ts';
import type { Call } from '../core/call.ts';
import type { Asked } from '../dispatch/dispatch.ts';
import { requestedTagKeys, resourceKeys } from './condition-keys.ts';
import { Context, type ContextValue } from './context.ts';
import { createdKeys } from './created-keys.ts';
import { launchTouches } from './launch-touches.ts';
import type { Asking } from './policy.ts';
import { arnOf, type Touched } from './resource-arn.ts';
import { createdBy, isUnscoped, namedIn } from './touched.ts';

export type Keys = Readonly<Record<string, ContextValue>>;

/**
 * What a request needs to be allowed: its action on every resource that it names or makes, and `ec2:CreateTags` on what
 * it tags as it makes it. Operations that list are allowed or not as a whole. `global` are the keys every request has.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function needsOf(asked: Asked, call: Call, global: Keys): Asking[] {
  const { operation, input } = asked;
  const action = `ec2:${operation.name}`;
  const need = (resource: string, keys: Keys, name = action): Asking => ({
    action: name,
    resource,
    context: new Context({ ...global, ...keys }),
  });
  if (isUnscoped(operation.name)) return [need('*', {})];
  const touched = touchesOf(asked, call);
  const tagged = tagsOnCreation(input).map(({ ResourceType: type = '', Tags }) => {
    const keys = { ...createdKeys({ type, id: '*' }, asked, call), ...requestedTagKeys(Tags ?? []) };
    const resource = arnOf(call, { type, id: nameOf(type, input) ?? '*' });
    return need(resource, { ...keys, 'ec2:CreateAction': operation.name }, 'ec2:CreateTags');
  });
  return [
    ...(touched.length === 0 ? [need('*', {})] : []),
    ...touched.map(({ resource, keys }) =>
      need(arnOf(call, resource), {
        ...keys,
        ...aboutResource(call, resource),
        ...(taggedAlone(operation.name) && requestedTagKeys(tagsAlone(input))),
      }),
    ),
    ...tagged,
    ...rolesPassed(operation.name, input, call).map((role) => need(role, {}, 'iam:PassRole')),
  ];
}

/** A resource that a request touches and what conditions can ask about it. */
export interface Touch {
  readonly resource: Touched;
  readonly keys: Keys;
}

function touchesOf(asked: Asked, call: Call): Touch[] {
  const { operation, input } = asked;
  if (operation.name === 'RunInstances') {
    return launchTouches(input as unknown as InputOf<'RunInstances'>, asked, call);
  }
  const existing = namedIn(asked, call).map((resource) => ({
    resource,
    keys: isMade(resource, operation.name)
      ? createdKeys(resource, asked, call)
      : resourceKeys(call, resource),
  }));
  const created = createdBy(operation.name).map((resource) => ({
    resource,
    keys: createdKeys(resource, asked, call),
  }));
  return [...existing, ...created];
}

/** Key pairs and placement groups are made under a name, by which their ARNs know them. */
const isMade = ({ type }: Touched, operation: string): boolean =>
  (type === 'key-pair' && /^(Create|Import)KeyPair$/.test(operation)) ||
  (type === 'placement-group' && operation === 'CreatePlacementGroup');

/** What every resource is known by in conditions, as the decoded message of a refusal shows it. */
function aboutResource(call: Call, resource: Touched): Keys {
  const arn = arnOf(call, resource);
  return {
    'aws:Account': call.account.id,
    'aws:ARN': arn,
    'aws:ID': resource.id,
    'aws:Resource': `${resource.type}/${resource.id}`,
    'aws:ResourceAccount': call.account.id,
    'aws:Type': resource.type,
  };
}

function tagsOnCreation({ TagSpecifications = [] }: Record<string, unknown>): TagSpecification[] {
  return TagSpecifications as TagSpecification[];
}

const nameOf = (type: string, input: Record<string, unknown>): string | undefined => {
  if (type === 'key-pair') return input.KeyName as string | undefined;
  return type === 'placement-group' ? (input.GroupName as string | undefined) : undefined;
};

const taggedAlone = (operation: string): boolean => operation === 'CreateTags' || operation === 'DeleteTags';
const tagsAlone = ({ Tags = [] }: Record<string, unknown>) => Tags as { Key?: string; Value?: string }[];

/** Giving an instance a profile passes the profile's role to it. Roles are taken to be named as their profiles. */
function rolesPassed(operation: string, input: Record<string, unknown>, call: Call): string[] {
  const profile = input.IamInstanceProfile as { Arn?: string; Name?: string } | undefined;
  if (!profile || !/^(RunInstances|(Associate|Replace)IamInstanceProfile)/.test(operation)) return [];
  const name = profile.Name ?? profile.Arn?.split('/').at(-1) ?? '*';
  return [`arn:aws:iam::${call.account.id}:role/${name}`];
}
