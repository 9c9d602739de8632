import type { RuleChanges } from '@muster/ec2-model';
import {
  quotaOrder,
  type RuleQuota,
  type SecurityGroupRules,
  securityGroupRules,
  warnings,
} from '@muster/plans';
import { memo, useDeferredValue, useMemo } from 'react';
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
  readonly quota: RuleQuota;
  readonly nameOf: (id: string) => string;
}

/** What the edit will do, while it is being made: the difference in words, and what to think about. */
export function Staged({ nameOf, ...edit }: StagedProps) {
  // Typing goes before telling: a large difference is told when the keys leave time for it.
  const group = useDeferredValue(edit.group);
  const rows = useDeferredValue(edit.rows);
  const changes = useDeferredValue(edit.changes);
  const quota = useDeferredValue(edit.quota);
  return <StagedNow group={group} rows={rows} changes={changes} quota={quota} nameOf={nameOf} />;
}

const StagedNow = memo(function StagedNow({ group, rows, changes, quota, nameOf }: StagedProps) {
  const t = useMessages(editorMessages);
  const speaker = useRuleSpeaker(nameOf);
  const [lines, found] = useMemo(() => {
    const ordered = quotaOrder(group.rules, changes, quota);
    return [
      changeLines(ordered.changes, speaker),
      warnings(securityGroupRules(group, draftsOf(rows), quota).steps),
    ];
  }, [group, rows, changes, quota, speaker]);
  return (
    <div className="mt-6 border-t border-line pt-5">
      <Section title={t.willHappen}>
        <DifferenceLines lines={lines} />
        {found.length > 0 && (
          <div className="mt-3 flex flex-col gap-2">
            <WarningList warnings={found} nameOf={nameOf} />
          </div>
        )}
      </Section>
    </div>
  );
});
