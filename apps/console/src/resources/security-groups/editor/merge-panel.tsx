import { type RuleConflict, type RuleDraft, ruleKey } from '@muster/ec2-model';
import { useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { type Choice, ThreeWay, type ThreeWayRow } from '../../../plans/three-way.tsx';
import { describedRule, useRuleSpeaker } from '../../../plans/words/rules.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { mergeMessages } from './messages.ts';
import { draftsOf, type EditorRow } from './row.ts';
import type { Merging } from './use-rules-editor.ts';

interface MergePanelProps {
  readonly merging: Merging;
  readonly rows: readonly EditorRow[];
  readonly nameOf: (id: string) => string;
  readonly onMerge: (dropped: readonly RuleConflict[]) => void;
  readonly onDiscard: () => void;
}

/** Somebody else has changed the group: what they did, what one wants, and a way to put the two together. */
export function MergePanel({ merging, rows, nameOf, onMerge, onDiscard }: MergePanelProps) {
  const t = useMessages(mergeMessages);
  const speaker = useRuleSpeaker(nameOf);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { conflicts } = merging;

  const say = (rule: RuleDraft) => describedRule(rule, speaker);
  const contested = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict]));
  const chosen = new Map([...contested.keys()].map((key) => [key, choices.get(key) ?? 'mine'] as const));

  return (
    <div className="mb-5 flex flex-col gap-3">
      <Banner kind="caution" title={t.title}>
        {conflicts.length === 0 ? t.clear : t.conflicts(conflicts.length)}
      </Banner>
      <ThreeWay
        rows={rowsOf(merging, draftsOf(rows), say)}
        choices={chosen}
        onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDiscard}>{t.takeTheirs}</Button>
        <Button
          variant="primary"
          onClick={() =>
            onMerge([...contested].flatMap(([key, one]) => (chosen.get(key) === 'theirs' ? [one] : [])))
          }
        >
          {t.merge}
        </Button>
      </div>
    </div>
  );
}

/** By the rule's id where there is one on any side, else by what it lets through. */
function keyOf({ base, mine, theirs }: RuleConflict): string {
  const id = base?.id ?? theirs?.id;
  if (id !== undefined) return id;
  return mine ? ruleKey(mine) : '';
}

/** One row for each rule that either side has changed. */
function rowsOf(
  { base, theirs }: Merging,
  mine: readonly RuleDraft[],
  say: (rule: RuleDraft) => string,
): ThreeWayRow[] {
  const bySame = new Map(theirs.map((rule) => [ruleKey(rule), rule.id]));
  const known = new Set(base.map((rule) => rule.id));
  const side = (rules: readonly RuleDraft[]) =>
    new Map(
      rules.map((rule) => {
        const own = rule.id !== undefined && known.has(rule.id) ? rule.id : undefined;
        return [own ?? bySame.get(ruleKey(rule)) ?? ruleKey(rule), say(rule)];
      }),
    );
  const [before, my, their] = [side(base), side(mine), side(theirs)];
  const keys = new Set([...before.keys(), ...my.keys(), ...their.keys()]);
  return [...keys]
    .map((key) => ({ key, base: before.get(key), mine: my.get(key), theirs: their.get(key) }))
    .filter((row) => row.mine !== row.base || row.theirs !== row.base);
}
