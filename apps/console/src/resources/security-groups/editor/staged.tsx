import type { RuleChanges } from '@muster/ec2-model';
import { type SecurityGroupRules, securityGroupRules, warnings } from '@muster/plans';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { DifferenceLines } from '../../../plans/difference/difference-list.tsx';
import { changeLines } from '../../../plans/difference/rules.ts';
import { WarningList } from '../../../plans/warning-list.tsx';
import { useRuleSpeaker } from '../../../plans/words/rules.ts';
import { Section } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { draftsOf, type EditorRow } from './row.ts';

interface StagedProps {
  readonly group: SecurityGroupRules;
  readonly rows: readonly EditorRow[];
  readonly changes: RuleChanges;
  readonly nameOf: (id: string) => string;
}

/** What the edit will do, while it is being made: the difference in words, and what to think about. */
export function Staged({ group, rows, changes, nameOf }: StagedProps) {
  const t = useMessages(editorMessages);
  const speaker = useRuleSpeaker(nameOf);
  const found = useMemo(() => warnings(securityGroupRules(group, draftsOf(rows)).steps), [group, rows]);
  return (
    <div className="mt-6 border-t border-line pt-5">
      <Section title={t.willHappen}>
        <DifferenceLines lines={changeLines(changes, speaker)} />
        {found.length > 0 && (
          <div className="mt-3 flex flex-col gap-2">
            <WarningList warnings={found} nameOf={nameOf} />
          </div>
        )}
      </Section>
    </div>
  );
}
