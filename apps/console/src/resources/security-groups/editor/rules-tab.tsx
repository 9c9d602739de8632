import type { Direction, Rule } from '@muster/ec2-model';
import { securityGroupRules } from '@muster/plans';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/index.ts';
import { paths } from '../../../paths.ts';
import { usePlanReview } from '../../../plans/review.ts';
import { useScope } from '../../../scope/scope.ts';
import { Button } from '../../../ui/index.ts';
import { type GroupRow, rulesQuery, wholeGroup } from '../group.ts';
import { messages as groupMessages } from '../messages.ts';
import { MergePanel } from './merge-panel.tsx';
import { editorMessages } from './messages.ts';
import { usePeerChoices, usePrefixLists } from './peer-list.tsx';
import { Quota } from './quota.tsx';
import { draftsOf } from './row.ts';
import { RuleGrid } from './rule-grid.tsx';
import { Staged } from './staged.tsx';
import { useOwnPlanRunning } from './use-own-plan.ts';
import { type RulesEditor, useRulesDraft, useRulesEditor } from './use-rules-editor.ts';

interface RulesTabProps {
  readonly row: GroupRow;
  readonly rules: readonly Rule[];
  readonly direction: Direction;
}

/** The rules of one direction, edited in place; one draft holds the edits of both. */
export function RulesTab({ row, rules, direction }: RulesTabProps) {
  const t = useMessages(editorMessages);
  const client = useQueryClient();
  const review = usePlanReview();
  const { connection } = useScope();
  const { id, region, item } = row;
  const running = useOwnPlanRunning(id);
  // From the end of one's plan until its rules are read: what the draft asked for is there, and the draft still is, too.
  const [settling, setSettling] = useState(false);
  const editor = useRulesEditor({
    draft: useRulesDraft(connection.id, region, id),
    live: rules,
    owner: item.OwnerId ?? '',
    applying: running || settling,
  });
  const lists = usePrefixLists(connection.id, region);
  const peers = usePeerChoices(connection.id, region, item.VpcId, lists);
  const quota = useMemo(
    () => ({ prefixList: (list: string) => lists.find((one) => one.id === list) }),
    [lists],
  );
  const { rows, changes, merging } = editor;
  const before = useMemo(() => wholeGroup(row, editor.base), [row, editor.base]);
  const nameOf = useCallback(
    (peer: string) => {
      const name = peers.find(({ value }) => value === peer)?.label;
      return name ? `${name} (${peer})` : peer;
    },
    [peers],
  );

  const onReview = () => {
    if (!changes) return editor.setAttempted(true);
    review({
      ...securityGroupRules(before, draftsOf(rows), quota),
      connection: connection.id,
      region,
      key: editor.planKey,
      onApplied: () => {
        setSettling(true);
        void client.refetchQueries(rulesQuery(connection.id, region, id)).finally(() => {
          editor.discard();
          setSettling(false);
        });
      },
    });
  };

  return (
    <>
      {merging && (
        <MergePanel
          merging={merging}
          rows={rows}
          nameOf={nameOf}
          onMerge={editor.merge}
          onDiscard={editor.discard}
        />
      )}
      <div className="mb-2 flex justify-end text-sm text-ink-3">
        <Quota direction={direction} rows={rows} lists={lists} />
      </div>
      <RuleGrid
        direction={direction}
        rows={rows}
        onRows={editor.setRows}
        numberOf={editor.numberOf}
        problems={editor.problems}
        hints={editor.hints}
        marks={editor.marks}
        attempted={editor.attempted}
        peers={peers}
        owner={item.OwnerId ?? ''}
        groupId={id}
      />
      {changes && editor.dirty && !merging && (
        <Staged group={before} rows={rows} changes={changes} quota={quota} nameOf={nameOf} />
      )}
      {editor.dirty && !merging && (
        <div className="sticky bottom-0 z-10 -mx-4 mt-4 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
          <div role="status" className="min-w-0 flex-1">
            <p className="font-medium">
              <EditState editor={editor} row={row} direction={direction} />
            </p>
            <p className="text-sm text-ink-3">{t.draftKept}</p>
          </div>
          <Button onClick={editor.discard}>{t.discard}</Button>
          <Button variant="primary" onClick={onReview}>
            {t.review}
          </Button>
        </div>
      )}
    </>
  );
}

interface EditStateProps {
  readonly editor: RulesEditor;
  readonly row: GroupRow;
  readonly direction: Direction;
}

/** What is staged; or, while something has to be fixed first, how much and where. */
function EditState({ editor, row, direction }: EditStateProps) {
  const t = useMessages(editorMessages);
  const group = useMessages(groupMessages);
  const { placeIn } = useScope();
  const { changes, problems, rows } = editor;
  if (changes) {
    const { authorize, modify, retag, revoke } = changes;
    return t.staged(
      authorize.length,
      new Set([...modify, ...retag].map((one) => one.before.id)).size,
      revoke.length,
    );
  }
  const count = (here: boolean) =>
    rows
      .filter((one) => (one.direction === direction) === here)
      .reduce((sum, { key }) => sum + (problems.get(key)?.length ?? 0), 0);
  const elsewhere = count(false);
  if (count(true) === 0) {
    const inbound = direction === 'egress';
    const tab = inbound ? undefined : 'outbound';
    return (
      <Link
        to={paths.securityGroup(placeIn(row.region), row.id, tab)}
        className="text-accent hover:underline"
      >
        {t.toFixElsewhere(elsewhere, inbound ? group.inbound : group.outbound)}
      </Link>
    );
  }
  return t.toFix(count(true));
}
