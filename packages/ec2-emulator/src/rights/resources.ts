import type { Asked } from '../core/dispatch.ts';
import { isRead } from '../core/operations.ts';
import type { Kind } from '../state/kind.ts';
import { kinds } from '../state/kinds.ts';

/** Where a request is made: what its ARNs have in common. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** An action of IAM's on a resource, each of which a request needs to be allowed. */
export interface Need {
  readonly action: string;
  readonly resource: string;
}

const TYPES_BY_PREFIX: ReadonlyMap<string, string> = new Map(
  Object.values<Kind<never>>(kinds).flatMap(({ ids, resourceType }) =>
    ids && resourceType ? [[ids.prefix, resourceType] as const] : [],
  ),
);
const TYPES = new Set(TYPES_BY_PREFIX.values());

/** What an operation creates, where its name does not say. */
const CREATED: Readonly<Record<string, readonly string[]>> = {
  AllocateAddress: ['elastic-ip'],
  CopyImage: ['image'],
  CopySnapshot: ['snapshot'],
  CreateImage: ['image', 'snapshot'],
  CreateManagedPrefixList: ['prefix-list'],
  CreateSnapshots: ['snapshot'],
  RegisterImage: ['image'],
  RequestSpotInstances: ['spot-instances-request'],
  RunInstances: ['instance', 'network-interface', 'volume'],
};

/** Those whose ARNs name no account, since accounts share them. */
const WITHOUT_ACCOUNT = new Set(['image', 'snapshot']);

/**
 * What a request needs to be allowed: its action on every resource that it names or creates, and `ec2:CreateTags` on
 * what it tags as it creates it. Operations that only look are allowed or not as a whole.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function needsOf({ operation, input }: Asked, place: Place): Need[] {
  const action = `ec2:${operation.name}`;
  if (isRead(operation.name)) return [{ action, resource: '*' }];
  const created = createdBy(operation.name).map((type) => arn(place, type, '*'));
  const resources = new Set([...named(input, place), ...created]);
  return [
    ...(resources.size > 0 ? [...resources] : ['*']).map((resource) => ({ action, resource })),
    ...taggedTypes(input).map((type) => ({ action: 'ec2:CreateTags', resource: arn(place, type, '*') })),
  ];
}

function createdBy(operation: string): readonly string[] {
  if (Object.hasOwn(CREATED, operation)) return CREATED[operation] ?? [];
  const [, noun = ''] = /^(?:Create|Import)([A-Z]\w+)$/.exec(operation) ?? [];
  const type = noun.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  return TYPES.has(type) && type !== 'key-pair' ? [type] : [];
}

/** The ARNs of all that an input names, at any depth. */
function named(value: unknown, place: Place, member = ''): string[] {
  if (typeof value === 'string') return arnsOf(value, place, member);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    named(each, place, Array.isArray(value) ? member : name),
  );
}

function arnsOf(text: string, place: Place, member: string): string[] {
  if (member === 'KeyName') return [arn(place, 'key-pair', text)];
  const [, prefix = ''] =
    /^([a-z-]+?)-(?:[0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  const type = TYPES_BY_PREFIX.get(prefix);
  return type ? [arn(place, type, text)] : [];
}

function taggedTypes({ TagSpecifications = [] }: Record<string, unknown>): string[] {
  const specifications = TagSpecifications as readonly { readonly ResourceType?: string }[];
  return specifications.flatMap(({ ResourceType }) => ResourceType ?? []);
}

function arn({ region, accountId }: Place, type: string, id: string): string {
  return `arn:aws:ec2:${region}:${WITHOUT_ACCOUNT.has(type) ? '' : accountId}:${type}/${id}`;
}
