export type { LaunchDevice, VolumeType } from './block-devices.ts';
export * from './cidr.ts';
export type { ImagePermissions } from './image-permissions.ts';
export { InputError, type InputErrorCode } from './input-error.ts';
export {
  type Can,
  type InstanceAction,
  type InstanceFacts,
  type InstanceRefusal,
  instanceCan,
} from './instance-can.ts';
export { formatAddress, type IpAddress, parseAddress } from './ip-address.ts';
export * from './port-range.ts';
export { ALL_PROTOCOLS, canonicalProtocol, portMeaning } from './protocol.ts';
export { isUnchanged, type RuleChange, type RuleChanges, ruleChanges } from './security-groups/changes.ts';
export { isEverybody, peerSize } from './security-groups/exposure.ts';
export { canonicalRule, peerKey, ruleKey } from './security-groups/identity.ts';
export * from './security-groups/presets.ts';
export type { Direction, Peer, Rule, RuleDraft } from './security-groups/rule.ts';
export {
  type IpPermissionShape,
  ruleFromSdk,
  rulesFromIpPermission,
  ruleToIpPermission,
  ruleToRequest,
  type SecurityGroupRuleShape,
} from './security-groups/sdk.ts';
export { ruleCovers, rulesMayOverlap } from './security-groups/traffic.ts';
export { changeWords, type RuleChangeWords, type RuleWords, ruleWords } from './security-groups/words.ts';
export { type Tag, type TagShape, tagsFrom, tagsTo, tagValue } from './tag.ts';
