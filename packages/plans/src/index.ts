export { canonical, holds, plainFound } from './canonical.ts';
export { changedResources, madeResources, type ResolvedStep } from './changed-resources.ts';
export { confirmation, destroyedTargets, destroys } from './confirmation.ts';
export { imagePermissions } from './image-permissions.ts';
export { type CreateImageForm, createImage, deregisterImage } from './images.ts';
export { deleteKeyPair, importKeyPair, type KeyPairForm } from './key-pairs.ts';
export { batchesOf, MOST_INSTANCES, MOST_NUMBERED, MOST_PER_CALL } from './launch/batches.ts';
export type * from './launch/form.ts';
export { launch } from './launch/launch.ts';
export { type LeftOut, type LeftOutGroup, leftOutOf } from './left-out.ts';
export type { PlanParts } from './parts.ts';
export { placesOf } from './places.ts';
export { planRow } from './plan-row.ts';
export {
  type PowerAction,
  type PowerInstance,
  type PowerOptions,
  type PowerPlanOptions,
  power,
  terminate,
} from './power.ts';
export { liftProtection, type ProtectedInstance, type Protection } from './protection.ts';
export { isOutputRef, refsIn, replaceRefs, resolveRefs, type Search, UnresolvedRef } from './refs.ts';
export { type Repetition, repetition, saysItHappened, saysNotFound } from './repetition.ts';
export { securityGroupCreate } from './security-groups/create.ts';
export { securityGroupDelete, type WholeSecurityGroup } from './security-groups/delete.ts';
export { securityGroupsDelete } from './security-groups/delete-several.ts';
export { type SecurityGroupRules, securityGroupRules } from './security-groups/edit-rules.ts';
export { rulesFound } from './security-groups/fingerprint.ts';
export type { SecurityGroupForm } from './security-groups/form.ts';
export { quotaOrder, type RuleQuota } from './security-groups/quota-order.ts';
export { authorizedRules, modifiedRules, revokedRules, rulesAfter } from './security-groups/step-rules.ts';
export { call, check, from, type Planned, type PlannedInput, step } from './step.ts';
export { type TagEdits, type TaggedResource, tags } from './tags.ts';
export { isUndoable, undoPlan } from './undo.ts';
export type { ImageWarningFacts, InstanceWarningFacts, PlanFacts } from './warnings/facts.ts';
export type { WarnedStep } from './warnings/step-warning.ts';
export { warnings } from './warnings/warnings.ts';
