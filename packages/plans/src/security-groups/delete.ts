import type { Check, PlanStep } from '@muster/contract';
import { type Tag, THIS_GROUP } from '@muster/ec2-model';
import type { PlanParts } from '../parts.ts';
import { check, jmespathLiteral, step } from '../step.ts';
import { createGroupSteps } from './create.ts';
import type { SecurityGroupRules } from './edit-rules.ts';
import { groupShows } from './fingerprint.ts';

/** A security group with all that it takes to make it again. */
export interface WholeSecurityGroup extends SecurityGroupRules {
  readonly description: string;
  readonly vpcId: string;
  readonly tags: readonly Tag[];
}

/** Deletes a security group while its rules are as they were seen. Made again it would have another id. */
export function securityGroupDelete(group: WholeSecurityGroup): PlanParts {
  return {
    summary: { kind: 'security-group-delete', values: { id: group.groupId, name: group.groupName } },
    mode: 'ordered',
    steps: [deleteGroupStep(group, 'delete-security-group')],
    result: { applied: [groupIsGone(group.groupId)], undone: [] },
  };
}

/**
 * Deletes one group of a plan.
 *
 * @param id of the step
 * @param naming the groups of the same plan whose rules name it: the step waits until none does
 */
export function deleteGroupStep(
  group: WholeSecurityGroup,
  id: string,
  naming: readonly string[] = [],
): PlanStep {
  return step({
    id,
    operation: 'DeleteSecurityGroup',
    input: { GroupId: group.groupId },
    target: group.groupId,
    expects: groupShows(group.groupId, group.rules),
    done: groupIsGone(group.groupId),
    ...(naming.length > 0 && { waits: namedByNone(group.groupId, naming) }),
    undo: { steps: makeAgain(group) },
  });
}

/** The group is not there any more. */
export function groupIsGone(groupId: string): Check {
  return check(
    'DescribeSecurityGroups',
    { Filters: [{ Name: 'group-id', Values: [groupId] }] },
    'length(SecurityGroups)',
    0,
  );
}

function namedByNone(groupId: string, groups: readonly string[]) {
  return check(
    'DescribeSecurityGroupRules',
    { Filters: [{ Name: 'group-id', Values: groups }] },
    `length(SecurityGroupRules[?ReferencedGroupInfo.GroupId==${jmespathLiteral(groupId)}])`,
    0,
  );
}

function makeAgain(group: WholeSecurityGroup) {
  const { groupName: name, description, vpcId, tags } = group;
  const rules = group.rules.map((rule) =>
    rule.peer.kind === 'group' && rule.peer.groupId === group.groupId
      ? { ...rule, peer: { kind: 'group' as const, groupId: THIS_GROUP } }
      : rule,
  );
  const noEgress = rules.every((rule) => rule.direction === 'ingress');
  const { steps } = createGroupSteps({ name, description, vpcId, rules, noEgress, tags });
  return steps.map(({ undo: _, ...again }) => again);
}
