import type { IpPermission, SecurityGroupRuleDescription } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkDescription, rulesFromPermissions } from '../../network/ip-permissions.ts';
import { existingReference } from '../../network/referenced-groups.ts';
import { ruleKey, rulesOf } from '../../network/security-group-rules.ts';
import { requestedGroup } from '../../network/security-groups.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../../state/records.ts';
import { rulesById } from './rules-by-id.ts';

interface UpdateRequest {
  readonly GroupId?: string | undefined;
  readonly GroupName?: string | undefined;
  readonly IpPermissions?: IpPermission[] | undefined;
  readonly SecurityGroupRuleDescriptions?: SecurityGroupRuleDescription[] | undefined;
}

/** Gives rules of one direction new descriptions; one left out takes the rule's away. */
export function updateDescriptions(input: UpdateRequest, call: Call, isEgress: boolean) {
  const group = requestedGroup(call.region, input);
  const { IpPermissions = [], SecurityGroupRuleDescriptions = [] } = input;
  if (IpPermissions.length > 0 && SecurityGroupRuleDescriptions.length > 0) {
    throw errors.invalidParameterCombination(
      "Only one of 'ipPermissions' and 'securityGroupRuleDescriptions' should be provided.",
    );
  }
  const updates =
    IpPermissions.length > 0
      ? byPermission(call, group, isEgress, IpPermissions)
      : byRuleId(call, group, isEgress, SecurityGroupRuleDescriptions);
  if (updates.length === 0) {
    throw new Ec2Error(
      'MissingParameter',
      "Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.",
    );
  }
  for (const [{ Description: _, ...rule }, Description] of updates) {
    call.region.securityGroupRules.put({ ...rule, ...(Description && { Description }) });
  }
  return { Return: true };
}

type Update = [rule: SecurityGroupRuleRecord, description: string | undefined];

function byPermission(
  call: Call,
  group: SecurityGroupRecord,
  isEgress: boolean,
  permissions: IpPermission[],
): Update[] {
  const existing = new Map(
    rulesOf(call.region, group.GroupId, isEgress).map((rule) => [ruleKey(rule), rule]),
  );
  return rulesFromPermissions(call, group, isEgress, permissions, existingReference).map((spec) => {
    const rule = existing.get(ruleKey(spec));
    if (!rule) {
      throw new Ec2Error(
        'InvalidPermission.NotFound',
        'The specified rule does not exist in this security group.',
      );
    }
    return [rule, spec.Description];
  });
}

function byRuleId(
  call: Call,
  group: SecurityGroupRecord,
  isEgress: boolean,
  descriptions: SecurityGroupRuleDescription[],
): Update[] {
  return descriptions.map(({ SecurityGroupRuleId = '', Description }) => {
    checkDescription(Description);
    const [rule] = rulesById(call.region, group, [SecurityGroupRuleId], isEgress);
    return [rule as SecurityGroupRuleRecord, Description];
  });
}
