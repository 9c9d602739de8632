import {
  changeWords,
  type Rule,
  type RuleChanges,
  type RuleChangeWords,
  type RuleDraft,
  ruleFromSdk,
  ruleWords,
} from '@muster/ec2-model';
import { authorizedRules, modifiedRules, revokedRules } from '@muster/plans';
import { effectText, type RuleSpeaker, ruleText } from '../words/rules.ts';
import { type Describe, type DifferenceLine, listOf, type Speaker } from './line.ts';

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
