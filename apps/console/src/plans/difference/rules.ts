import {
  canonicalRule,
  changeWords,
  type Direction,
  type IpPermissionShape,
  type Rule,
  type RuleChanges,
  type RuleChangeWords,
  type RuleDraft,
  ruleFromSdk,
  rulesFromIpPermission,
  ruleWords,
} from '@muster/ec2-model';
import { rulesFound } from '@muster/plans';
import { effectText, type RuleSpeaker, ruleText } from '../words/rules.ts';
import { type Describe, type DifferenceLine, type DifferenceStep, listOf, type Speaker } from './line.ts';

const directionOf = (operation: string): Direction => (operation.endsWith('Egress') ? 'egress' : 'ingress');

/** The rules that an Authorize step makes. */
export function authorizedRules({ operation, input }: DifferenceStep): RuleDraft[] {
  return listOf<Partial<IpPermissionShape>>(input.IpPermissions).flatMap((permission) =>
    rulesFromIpPermission(directionOf(operation), permission).map(canonicalRule),
  );
}

/** The rules that a Revoke step removes, as far as the step says: by what it expects to find, or by what it names. */
export function revokedRules(step: DifferenceStep): RuleDraft[] {
  const ids = new Set(listOf<string>(step.input.SecurityGroupRuleIds));
  const expected = rulesFound(step.expects?.equals);
  const named = expected.filter((rule) => ids.has(rule.id));
  if (named.length > 0) return named;
  // An undo knows its rules by their content only: they got their ids when the plan was applied.
  return ids.size === expected.length && ids.size > 0 ? expected : authorizedRules(step);
}

/** The rules that a Modify step changes, before and after. A rule whose former self is not known is left out. */
export function modifiedRules({ input, expects, done }: DifferenceStep): { before: Rule; after: Rule }[] {
  const before = new Map(rulesFound(expects?.equals).map((rule) => [rule.id, rule]));
  const ids = new Set(
    listOf<{ SecurityGroupRuleId?: string }>(input.SecurityGroupRules).map(
      (rule) => rule.SecurityGroupRuleId,
    ),
  );
  return rulesFound(done?.equals).flatMap((after) => {
    const known = ids.has(after.id) ? before.get(after.id) : undefined;
    return known ? [{ before: known, after }] : [];
  });
}

const opens: Describe = (step, speaker) =>
  authorizedRules(step).map((rule) => effect('add', 'opens', rule, speaker));

const closes: Describe = (step, speaker) => {
  const rules = revokedRules(step);
  if (rules.length > 0) return rules.map((rule) => effect('remove', 'closes', rule, speaker));
  const count = listOf(step.input.SecurityGroupRuleIds).length;
  return [{ sign: 'remove', text: speaker.t.revokes(Math.max(1, count)) }];
};

const modifies: Describe = (step, { rules }) =>
  changeLines({ authorize: [], modify: modifiedRules(step), revoke: [], retag: [] }, rules);

/** A staged difference in words, one line for each thing that happens. */
export function changeLines(changes: RuleChanges, speaker: RuleSpeaker): DifferenceLine[] {
  const after = new Map(
    [...changes.modify, ...changes.retag].map((change) => [change.after.id, change.after]),
  );
  return changeWords(changes).map((change) => changeLine(change, after, speaker));
}

function changeLine(
  change: RuleChangeWords,
  after: ReadonlyMap<string, Rule>,
  speaker: RuleSpeaker,
): DifferenceLine {
  const { t } = speaker;
  const named = (id: string) => {
    const rule = after.get(id);
    return rule ? ruleText(ruleWords(rule), speaker) : id;
  };
  switch (change.code) {
    case 'opens':
      return { sign: 'add', text: effectText('opens', change.rule, speaker) };
    case 'closes':
      return { sign: 'remove', text: effectText('closes', change.rule, speaker) };
    case 'changes': {
      const text = t.changes(ruleText(change.from, speaker), ruleText(change.to, speaker));
      return { sign: 'change', text, detail: change.id };
    }
    case 'describes':
      return { sign: 'change', text: t.describes(named(change.id), change.to), detail: change.id };
    case 'tags':
      return { sign: 'change', text: t.tags(named(change.id)), detail: change.id };
  }
}

const deletesGroup: Describe = (step, speaker) => [
  { sign: 'remove', text: speaker.t.deletesGroup(speaker.nameOf(step.target)) },
  ...listOf<Parameters<typeof ruleFromSdk>[0]>(step.expects?.equals).map((row) =>
    effect('remove', 'closes', ruleFromSdk(row), speaker),
  ),
];

function effect(
  sign: 'add' | 'remove',
  code: 'opens' | 'closes',
  rule: RuleDraft,
  { rules }: Speaker,
): DifferenceLine {
  return {
    sign,
    text: effectText(code, ruleWords(rule), rules),
    detail: rule.description || undefined,
  };
}

/** The operations on security groups, in words. */
export const securityGroups: Readonly<Record<string, Describe>> = {
  CreateSecurityGroup: ({ target, input }, { t }) => [
    { sign: 'add', text: t.createsGroup(target), detail: String(input.Description ?? '') || undefined },
  ],
  DeleteSecurityGroup: deletesGroup,
  AuthorizeSecurityGroupIngress: opens,
  AuthorizeSecurityGroupEgress: opens,
  RevokeSecurityGroupIngress: closes,
  RevokeSecurityGroupEgress: closes,
  ModifySecurityGroupRules: modifies,
};
