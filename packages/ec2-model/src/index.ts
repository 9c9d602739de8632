export * from './block-devices.ts';
export * from './cidr.ts';
export { type Ec2Filter, literalFilter, passesFilter, wildcard } from './filters.ts';
export { halfWidth } from './half-width.ts';
export * from './image-access.ts';
export * from './image-facets.ts';
export * from './image-permissions.ts';
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
export {
  ebsPricePerGbMonth,
  onDemandPricePerHour,
  type PricedPlatform,
  PUBLIC_IPV4_PRICE_PER_HOUR,
  SNAPSHOT_PRICE_PER_GB_MONTH,
} from './pricing/on-demand-us-east-1.ts';
export { RATES_AS_OF } from './pricing/rates-us-east-1.ts';
export { type PastedPrincipal, parsePrincipals } from './principals.ts';
export { ALL_PROTOCOLS, canonicalProtocol, portMeaning } from './protocol.ts';
export { toEc2Filters } from './query/ec2-filters.ts';
export { fieldValues, valueText, withFieldValues } from './query/edit.ts';
export { matcher, type QueryField, type QueryTable } from './query/match.ts';
export { parseQuery } from './query/parse.ts';
export type { Query, QueryProblem, Span, Term } from './query/query.ts';
export { isUnchanged, type RuleChange, type RuleChanges, ruleChanges } from './security-groups/changes.ts';
export { isEverybody, peerSize } from './security-groups/exposure.ts';
export { canonicalRule, peerKey, ruleKey } from './security-groups/identity.ts';
export { mergeRules, type RuleConflict, type RuleMerge, takeTheirs } from './security-groups/merge.ts';
export { rulesAsTable } from './security-groups/paste/export.ts';
export type {
  PasteContext,
  Pasted,
  PastedRule,
  PasteProblem,
  PasteProblemCode,
} from './security-groups/paste/pasted.ts';
export { readRules } from './security-groups/paste/read-rules.ts';
export * from './security-groups/presets.ts';
export { type RuleProblem, ruleProblems } from './security-groups/problems.ts';
export {
  DEFAULT_RULE_QUOTA,
  type PrefixListSize,
  prefixListWeight,
  type QuotaUse,
  quotaUse,
} from './security-groups/quota.ts';
export { type Direction, type Peer, type Rule, type RuleDraft, THIS_GROUP } from './security-groups/rule.ts';
export { peerText, portsText } from './security-groups/rule-text.ts';
export {
  type IpPermissionShape,
  ruleFromSdk,
  rulesFromIpPermission,
  ruleToIpPermission,
  ruleToRequest,
  type SecurityGroupRuleShape,
} from './security-groups/sdk.ts';
export { type SuperfluousRule, superfluousRules } from './security-groups/superfluous.ts';
export {
  GROUP_TEXT_LIMIT,
  type GroupTextProblem,
  groupDescriptionProblem,
  groupNameProblem,
  ruleDescriptionProblem,
} from './security-groups/texts.ts';
export { ruleCovers, rulesMayOverlap } from './security-groups/traffic.ts';
export { changeWords, type RuleChangeWords, type RuleWords, ruleWords } from './security-groups/words.ts';
export { sameTags, type Tag, type TagShape, tagsFrom, tagsTo, tagValue } from './tag.ts';
export * from './tag-rules.ts';
export { mergeSets } from './three-way.ts';
export * from './user-data.ts';
export * from './volume-limits.ts';
