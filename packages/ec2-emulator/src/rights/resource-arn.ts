import type { Call } from '../core/call.ts';
import type { Kind } from '../state/kind.ts';
import { type KindName, kinds } from '../state/kinds.ts';

/** A resource a request touches: one of an id, or `*`, one that it makes. */
export interface Touched {
  /** As ARNs and tags call it, such as `key-pair`. */
  readonly type: string;
  /** As ARNs have it, which for key pairs and placement groups is a name. */
  readonly id: string;
}

const KINDS = Object.entries<Kind<never>>(kinds).flatMap(([name, { ids, resourceType }]) =>
  ids && resourceType ? [{ name: name as KindName, prefix: ids.prefix, type: resourceType as string }] : [],
);
const TYPES_BY_PREFIX = new Map(KINDS.map(({ prefix, type }) => [prefix, type]));
const NO_PREFIX = '-';
const NAMES_BY_TYPE = new Map(KINDS.map(({ name, type }) => [type, name]));

/** Those whose ARNs name no account, since accounts share them. */
const WITHOUT_ACCOUNT = new Set(['image', 'snapshot']);

/** Whether there are resources of this type. */
export const isResourceType = (type: string): boolean => NAMES_BY_TYPE.has(type);

/** The type an id is of, by its prefix; undefined for text that is no id. */
export function typeOfId(text: string): string | undefined {
  // Without a prefix it is no id: those of Reserved Instances look as client tokens do.
  const [, prefix = NO_PREFIX] =
    /^([a-z-]+?)-(?:[0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return TYPES_BY_PREFIX.get(prefix);
}

/** `arn:aws:ec2:us-east-1:123456789012:subnet/subnet-…` */
export function arnOf({ region, account }: Pick<Call, 'region' | 'account'>, { type, id }: Touched): string {
  return `arn:aws:ec2:${region.name}:${WITHOUT_ACCOUNT.has(type) ? '' : account.id}:${type}/${id}`;
}

/** The caller's own resource as it is kept, with the id its tags are under. */
export function recordOf(
  { region }: Call,
  { type, id }: Touched,
): { id: string; record: object } | undefined {
  if (type === 'key-pair') {
    const [keyPair] = region.keyPairs.where('name', id);
    return keyPair && { id: keyPair.KeyPairId, record: keyPair };
  }
  if (type === 'placement-group') {
    const group = [...region.placementGroups].find(({ GroupName }) => GroupName === id);
    return group && { id: group.GroupId, record: group };
  }
  const name = NAMES_BY_TYPE.get(type);
  const record = name && region[name].get(id);
  return record && { id, record };
}
