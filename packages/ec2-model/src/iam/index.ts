export {
  MOST_POLICY_CHARACTERS,
  minimalPolicy,
  type PolicyDocument,
  type PolicyStatement,
} from './minimal-policy.ts';
export { type IamCondition, type Permission, permissionsOf } from './permissions.ts';
export { type IamPlace, resourceOfId } from './resource-types.ts';
