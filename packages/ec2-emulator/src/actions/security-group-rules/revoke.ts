import type { RevokedSecurityGroupRule } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import {
  type FlatPermission,
  permissionsFromRules,
  requestedPermissions,
  rulesFromPermissions,
} from '../../network/ip-permissions.ts';
import { existingReference } from '../../network/referenced-groups.ts';
import { ruleKey, rulesOf } from '../../network/security-group-rules.ts';
import { requestedGroup } from '../../network/security-groups.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import { rulesById } from './rules-by-id.ts';

interface RevokeRequest extends FlatPermission {
  readonly GroupId?: string | undefined;
  readonly GroupName?: string | undefined;
  readonly SecurityGroupRuleIds?: string[] | undefined;
}

/**
 * Removes rules of one direction from a group. Permissions the group does not have are an error, except in the
 * default VPC, where the reply lists them and the rest is removed.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html
 */
export function revoke(input: RevokeRequest, call: Call, isEgress: boolean) {
  const { region } = call;
  const group = requestedGroup(region, input);
  const { rules, unknown } = rulesToRevoke(input, call, group, isEgress);
  for (const rule of rules) {
    region.securityGroupRules.delete(rule.SecurityGroupRuleId);
    region.tags.delete(rule.SecurityGroupRuleId);
  }
  return {
    Return: true,
    UnknownIpPermissions: permissionsFromRules(unknown),
    RevokedSecurityGroupRules: rules.map(revoked),
  };
}

function rulesToRevoke(input: RevokeRequest, call: Call, group: SecurityGroupRecord, isEgress: boolean) {
  const permissions = requestedPermissions(input);
  const ids = input.SecurityGroupRuleIds ?? [];
  if (permissions.length > 0 && ids.length > 0) {
    throw errors.invalidParameterCombination(
      "Only one of 'ipPermissions' and 'securityGroupRuleIds' should be provided.",
    );
  }
  if (ids.length > 0) return { rules: rulesById(call.region, group, ids, isEgress), unknown: [] };
  if (permissions.length === 0) {
    throw new Ec2Error(
      'MissingParameter',
      "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.",
    );
  }
  const existing = new Map(
    rulesOf(call.region, group.GroupId, isEgress).map((rule) => [ruleKey(rule), rule]),
  );
  const asked = rulesFromPermissions(call, group, isEgress, permissions, existingReference);
  const unknown = asked.filter((spec) => !existing.has(ruleKey(spec)));
  if (unknown.length > 0 && !call.region.vpcs.get(group.VpcId)?.IsDefault) {
    throw new Ec2Error(
      'InvalidPermission.NotFound',
      'The specified rule does not exist in this security group.',
    );
  }
  const rules = new Set(asked.flatMap((spec) => existing.get(ruleKey(spec)) ?? []));
  return { rules: [...rules], unknown };
}

function revoked({ ReferencedGroupInfo, ...rule }: SecurityGroupRuleRecord): RevokedSecurityGroupRule {
  return { ...rule, ...(ReferencedGroupInfo && { ReferencedGroupId: ReferencedGroupInfo.GroupId }) };
}
