import type { RuleDraft } from '@muster/ec2-model';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { useLatest } from '../../../table/use-latest.ts';
import { Button } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { contextOf, isForPreview } from './paste-rows.ts';
import { type PeerChoice, PeerList } from './peer-list.tsx';
import type { Field, FieldProblem } from './problems.ts';
import { type EditorRow, isBlank, newRow, rowOf } from './row.ts';
import { type Mark, RuleRow, ruleColumns } from './rule-row.tsx';
import { RuleTools } from './rule-tools.tsx';

const PasteDialog = lazyPart(() => import('./paste-dialog.tsx'), { over: true });

interface RuleGridProps {
  readonly direction: EditorRow['direction'];
  /** The rows of both directions, in their order. */
  readonly rows: readonly EditorRow[];
  readonly onRows: (rows: readonly EditorRow[]) => void;
  readonly numberOf: (key: string) => number;
  readonly problems: ReadonlyMap<string, readonly FieldProblem[]>;
  readonly hints: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly attempted: boolean;
  readonly peers: readonly PeerChoice[];
  /** The account that the rules are in. */
  readonly owner: string;
  /** The group, once there is one. */
  readonly groupId?: string;
}

/** A text that is about to become rules, and the row that it was pasted into. */
interface Pasting {
  readonly text: string;
  readonly into?: EditorRow;
}

const noProblems: readonly FieldProblem[] = [];

/** The rules of one direction, edited in place. */
export function RuleGrid(props: RuleGridProps) {
  const { direction, rows, onRows, numberOf, problems, hints, marks, attempted, peers, owner, groupId } =
    props;
  const t = useMessages(editorMessages);
  const list = useRef<HTMLOListElement>(null);
  const peerList = useId();
  const [toFocus, setToFocus] = useState<string>();
  const [pasting, setPasting] = useState<Pasting>();
  const names = useMemo(() => new Map(peers.map(({ value, label }) => [value, label])), [peers]);
  const shown = rows.filter((row) => row.direction === direction);
  const into = pasting?.into;
  const context = useMemo(() => contextOf(direction, groupId, into), [direction, groupId, into]);

  useEffect(() => {
    if (toFocus === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(toFocus)}"] [data-field]`)?.focus();
    setToFocus(undefined);
  }, [toFocus]);

  const addAfter = (key: string | undefined) => {
    const row = newRow(direction);
    const at = rows.findIndex((one) => one.key === key);
    onRows(at < 0 ? [...rows, row] : rows.toSpliced(at + 1, 0, row));
    setToFocus(row.key);
  };
  // The rows of a large group are memoised: what they are given must not change with every key typed.
  const change = useStable((next: EditorRow) =>
    onRows(rows.map((row) => (row.key === next.key ? next : row))),
  );
  const remove = useStable((row: EditorRow) =>
    onRows(
      row.id === undefined
        ? rows.filter((one) => one.key !== row.key)
        : rows.map((one) => (one.key === row.key ? { ...one, removed: !one.removed } : one)),
    ),
  );
  const onKey = useStable((event: KeyboardEvent, row: EditorRow) => {
    // Enter that ends a Korean syllable is the input method's, not ours.
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      addAfter(row.key);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // Once something is typed in a field with suggestions, the arrows belong to their list.
      if (suggests(event.target, peers)) return;
      event.preventDefault();
      neighbour(event.target, event.key === 'ArrowDown' ? 1 : -1)?.focus();
    }
  });
  const paste = useStable((text: string, row: EditorRow, field: Field) => {
    const preview = isForPreview(text, field, contextOf(direction, groupId, row));
    if (preview) setPasting({ text, into: row });
    return preview;
  });
  const addPasted = (rules: readonly RuleDraft[]) => {
    const pasted = rules.map((rule) => rowOf(rule, owner));
    const at = rows.findIndex((row) => row.key === into?.key);
    const replaced = into && isBlank({ ...into, ports: '' }) ? 1 : 0;
    onRows(at < 0 ? [...rows, ...pasted] : rows.toSpliced(replaced ? at : at + 1, replaced, ...pasted));
    setToFocus(pasted.find((row) => row.direction === direction)?.key);
    setPasting(undefined);
  };

  return (
    <div>
      {shown.length === 0 ? (
        <p className="py-2 text-ink-2">
          {direction === 'ingress' ? t.noInbound : t.noOutbound}. {t.noRulesHint}
        </p>
      ) : (
        <>
          <div
            aria-hidden
            className={`${ruleColumns} hidden border-b border-line pb-1.5 text-sm text-ink-3 md:grid`}
          >
            <span>#</span>
            <span>{t.type}</span>
            <span>{t.ports}</span>
            <span>{direction === 'ingress' ? t.source : t.destination}</span>
            <span>{t.descriptionName}</span>
          </div>
          <ol ref={list}>
            {shown.map((row) => (
              <RuleRow
                key={row.key}
                row={row}
                number={numberOf(row.key)}
                mark={marks.get(row.key)}
                problems={problems.get(row.key) ?? noProblems}
                hint={hints.get(row.key)}
                peerName={names.get(row.peer.trim())}
                attempted={attempted}
                peerList={peerList}
                onChange={change}
                onRemove={remove}
                onKey={onKey}
                onPaste={paste}
              />
            ))}
          </ol>
        </>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button icon={<Plus size={14} />} onClick={() => addAfter(shown.at(-1)?.key)}>
          {t.add}
        </Button>
        <RuleTools rows={shown} onPaste={() => setPasting({ text: '' })} />
        <span className="text-sm text-ink-3">{t.keys}</span>
      </div>
      {pasting && (
        <PasteDialog
          text={pasting.text}
          context={context}
          rows={rows}
          onAdd={addPasted}
          onClose={() => setPasting(undefined)}
        />
      )}
      <PeerList id={peerList} peers={peers} />
    </div>
  );
}

/** The same field of the next row that has it, downwards or upwards: all traffic has no ports, a removed rule no field. */
function neighbour(input: HTMLInputElement, by: 1 | -1): HTMLElement | undefined {
  const fields = input
    .closest('ol')
    ?.querySelectorAll<HTMLElement>(`input[data-field="${input.dataset.field}"]`);
  const all = [...(fields ?? [])];
  return all[all.indexOf(input) + by];
}

/** Whether the browser is offering suggestions for what was typed since the field was entered. */
function suggests(input: HTMLInputElement, peers: readonly PeerChoice[]): boolean {
  const typed = input.value.trim().toLowerCase();
  if (input.list === null || typed === '' || input.dataset.typed === undefined) return false;
  return peers.some(
    ({ value, label }) => value !== typed && `${value} ${label}`.toLowerCase().includes(typed),
  );
}

/** A function that keeps its identity and always does what the newest `act` does. */
function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useLatest(act);
  return useCallback((...args: A) => latest.current(...args), [latest]);
}
