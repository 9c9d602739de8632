import { changeWords, type RuleChanges, type RuleChangeWords } from '@muster/ec2-model';
import { type SecurityGroupRules, securityGroupRules, warnings } from '@muster/plans';
import { useMemo } from 'react';
import { type Format, useFormat, useMessages } from '../../../i18n/index.ts';
import { DifferenceLines } from '../../../plans/difference/difference-list.tsx';
import type { DifferenceLine } from '../../../plans/difference/line.ts';
import { WarningList } from '../../../plans/warning-list.tsx';
import { effectText, type RuleTexts, ruleMessages, ruleText } from '../../../plans/words/rules.ts';
import { Section } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { draftsOf, type EditorRow } from './row.ts';

interface StagedProps {
  readonly group: SecurityGroupRules;
  readonly rows: readonly EditorRow[];
  readonly changes: RuleChanges;
}

/** What the edit will do, while it is being made: the difference in words, and what to think about. */
export function Staged({ group, rows, changes }: StagedProps) {
  const t = useMessages(editorMessages);
  const words = useMessages(ruleMessages);
  const format = useFormat();
  const found = useMemo(() => warnings(securityGroupRules(group, draftsOf(rows)).steps), [group, rows]);
  return (
    <div className="mt-6 border-t border-line pt-5">
      <Section title={t.willHappen}>
        <DifferenceLines lines={changeWords(changes).map((change) => lineOf(change, words, format))} />
        {found.length > 0 && (
          <div className="mt-3 flex flex-col gap-2">
            <WarningList warnings={found} />
          </div>
        )}
      </Section>
    </div>
  );
}

function lineOf(change: RuleChangeWords, t: RuleTexts, format: Format): DifferenceLine {
  switch (change.code) {
    case 'opens':
    case 'closes':
      return {
        sign: change.code === 'opens' ? 'add' : 'remove',
        text: effectText(change.code, change.rule, t, format),
      };
    case 'changes':
      return {
        sign: 'change',
        text: t.changes(ruleText(change.from, t, format), ruleText(change.to, t, format)),
        detail: change.id,
      };
    case 'describes':
      return { sign: 'change', text: t.describes(change.from, change.to), detail: change.id };
    case 'tags':
      return { sign: 'change', text: t.tags, detail: change.id };
  }
}
