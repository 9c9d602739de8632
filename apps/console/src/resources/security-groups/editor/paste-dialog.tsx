import { type PasteContext, peerText, portsText, type RuleDraft } from '@muster/ec2-model';
import { useDeferredValue, useMemo, useState } from 'react';
import { common, useMessages } from '../../../i18n/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Banner, Button, Field, Mono, SmallTable, TextArea } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { pasteMessages, pasteProblemText } from './paste-messages.ts';
import { type Preview, type PreviewedRule, previewOf } from './paste-rows.ts';
import type { EditorRow } from './row.ts';

interface PasteDialogProps {
  /** What was pasted; it can be mended in the dialog. */
  readonly text: string;
  readonly context: PasteContext;
  readonly rows: readonly EditorRow[];
  readonly onAdd: (rules: readonly RuleDraft[]) => void;
  readonly onClose: () => void;
}

/** How many lines that were not understood are told at once. */
const FEW = 5;

/** What a pasted text says, before anything of it becomes a rule. */
export default function PasteDialog({ text: pasted, context, rows, onAdd, onClose }: PasteDialogProps) {
  const t = useMessages(pasteMessages);
  const words = useMessages(common);
  const [text, setText] = useState(pasted);
  const read = useDeferredValue(text);
  const preview = useMemo(() => previewOf(read, context, rows), [read, context, rows]);
  const { rules, problems, fresh } = preview;

  return (
    <Dialog
      shape="sheet"
      width="wide"
      title={t.paste}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            disabledReason={fresh.length === 0 ? t.nothingToAdd : undefined}
            onClick={() => onAdd(fresh)}
          >
            {t.add(fresh.length, problems.length)}
          </Button>
        </>
      }
    >
      <Field label={t.text} hint={t.textHint}>
        {(control) => (
          <TextArea
            {...control}
            mono
            rows={8}
            wrap="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {read.trim() !== '' && (
        <p role="status" className="mt-3 mb-2 font-medium">
          {t.found(rules.length, problems.length)}
        </p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {rules.length > 0 && <Rules rules={rules} />}
    </Dialog>
  );
}

function Problems({ problems }: Pick<Preview, 'problems'>) {
  const t = useMessages(pasteMessages);
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, FEW);
  return (
    <div className="mb-4">
      <Banner
        kind="caution"
        title={t.notUnderstood(problems.length)}
        actions={
          shown.length < problems.length && (
            <Button size="small" onClick={() => setAll(true)}>
              {t.showAll(problems.length)}
            </Button>
          )
        }
      >
        <ul className="flex flex-col gap-1">
          {shown.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several problems of one kind
            <li key={index}>
              {t.onLine(problem.line, pasteProblemText(problem, t))}
              <Mono>
                <span className="block truncate text-ink-3">{problem.text}</span>
              </Mono>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function Rules({ rules }: Pick<Preview, 'rules'>) {
  const t = useMessages(pasteMessages);
  const editor = useMessages(editorMessages);
  const words = useMessages(common);
  const note = ({ known, note: doubt }: PreviewedRule) => {
    if (known) return known === 'group' ? t.alreadyThere : t.twice;
    if (doubt) return doubt === 'range' ? t.range : t.addressInDescription;
    return undefined;
  };
  return (
    <SmallTable
      label={t.rules}
      head={[t.line, t.direction, editor.protocolName, editor.ports, t.peer, words.description]}
      rows={rules.map((one, index) => {
        const { rule, line, known } = one;
        const look = known ? 'text-ink-3 line-through' : undefined;
        const told = note(one);
        return {
          key: String(index),
          cells: [
            line,
            t[rule.direction],
            <span key="protocol" className={look}>
              {rule.protocol === '-1' ? editor.allTraffic : rule.protocol.toUpperCase()}
            </span>,
            <span key="ports" className={look}>
              {portsText(rule) || '–'}
            </span>,
            <span key="peer" className={look}>
              <Mono>{peerText(rule.peer)}</Mono>
            </span>,
            <span key="description">
              {rule.description}
              {told && <span className="block text-sm text-ink-3">{told}</span>}
            </span>,
          ],
        };
      })}
    />
  );
}
