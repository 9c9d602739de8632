import type { PlanStep } from '@muster/contract';
import type { Rule } from '@muster/ec2-model';
import type { PlanParts } from '../parts.ts';
import { deleteGroupStep, groupIsGone, securityGroupDelete, type WholeSecurityGroup } from './delete.ts';
import { revokeSteps } from './rule-steps.ts';

/** A plan's result has no more checks than this. */
const MOST_CHECKS = 50;

/**
 * Deletes several security groups of one region, though their rules name each other. EC2 keeps a group that a rule of
 * another one names, so a group goes before those it names; where groups name each other in a circle, the rules that
 * close the circle are revoked first. An undo makes the groups again under new ids and puts those into the rules.
 *
 * @throws {RangeError} when no group is given.
 */
export function securityGroupsDelete(groups: readonly WholeSecurityGroup[]): PlanParts {
  const [only] = groups;
  if (!only) throw new RangeError('no security group to delete');
  if (groups.length === 1) return securityGroupDelete(only);
  const { order, revoked } = deletionOrder(groups);
  const revoking: PlanStep[] = [];
  for (const [groupId, rules] of revoked) revoking.push(...revokeSteps(groupId, rules, revoking.length));
  return {
    summary: { kind: 'security-group-delete', values: { count: groups.length } },
    mode: 'ordered',
    steps: [
      ...revoking,
      ...order.map((group, at) => {
        const gone = revoked.get(group.groupId) ?? [];
        const rules = group.rules.filter((rule) => !gone.includes(rule));
        const naming = new Set(rulesNaming(group, groups, new Map()).map(({ groupId }) => groupId));
        return deleteGroupStep({ ...group, rules }, `delete-security-group-${at + 1}`, [...naming]);
      }),
    ],
    result: { applied: groups.map(({ groupId }) => groupIsGone(groupId)).slice(0, MOST_CHECKS), undone: [] },
  };
}

/** In which order groups can go, and the rules that have to go before, by the group they are in. */
function deletionOrder(groups: readonly WholeSecurityGroup[]) {
  const revoked = new Map<string, Rule[]>();
  const order: WholeSecurityGroup[] = [];
  let left = [...groups];
  while (left.length > 0) {
    const naming = left.map((group) => ({ group, rules: rulesNaming(group, left, revoked) }));
    const next = naming.reduce((least, one) => (one.rules.length < least.rules.length ? one : least));
    for (const { groupId, rule } of next.rules) revoked.set(groupId, [...(revoked.get(groupId) ?? []), rule]);
    order.push(next.group);
    left = left.filter((group) => group !== next.group);
  }
  return { order, revoked };
}

/** The rules of other groups that name a group and are not to be revoked already. */
function rulesNaming(
  { groupId: named }: WholeSecurityGroup,
  groups: readonly WholeSecurityGroup[],
  revoked: ReadonlyMap<string, readonly Rule[]>,
) {
  return groups.flatMap(({ groupId, rules }) =>
    rules
      .filter(({ peer }) => groupId !== named && peer.kind === 'group' && peer.groupId === named)
      .filter((rule) => !revoked.get(groupId)?.includes(rule))
      .map((rule) => ({ groupId, rule })),
  );
}
