import { portMeaning, RULE_PRESETS } from '@muster/ec2-model';
import { Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { Badge, classes, controlClass, IconButton, Select, type Tone } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { usePresetName } from './preset-names.ts';
import type { Field, FieldProblem } from './problems.ts';
import { customTypes, type EditorRow, knownProtocol, storedBlock, tidied, typeOf, withType } from './row.ts';

/** What is going to happen with a row. */
export type Mark = 'new' | 'changed' | 'replaced' | 'removed';

const tones: Readonly<Record<Mark, Tone>> = {
  new: 'ok',
  changed: 'warn',
  replaced: 'warn',
  removed: 'danger',
};

export interface RuleRowProps {
  readonly row: EditorRow;
  readonly number: number;
  readonly mark: Mark | undefined;
  readonly problems: readonly FieldProblem[];
  readonly hint: string | undefined;
  /** What the group or prefix list of the row is called. */
  readonly peerName: string | undefined;
  /** Whether what is missing is told too. */
  readonly attempted: boolean;
  /** The id of the list of known peers. */
  readonly peerList: string;
  readonly onChange: (row: EditorRow) => void;
  readonly onRemove: (row: EditorRow) => void;
  readonly onKey: (event: KeyboardEvent, row: EditorRow) => void;
  readonly onPaste: (text: string, row: EditorRow, field: Field) => boolean;
}

/** The field that has the focus. */
interface Typing {
  readonly field: Field;
  /** The type of the row when the field was entered. */
  readonly type: string;
  /** Whether anything was typed since. */
  readonly typed: boolean;
}

/** The columns of a rule: in a line where there is room, else in two. */
export const ruleColumns =
  'grid grid-cols-2 gap-x-2 gap-y-1.5 md:grid-cols-[28px_minmax(150px,1.1fr)_minmax(96px,0.7fr)_minmax(190px,1.6fr)_minmax(150px,1.6fr)_108px]';

/** One rule of the editor. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const {
    row,
    number,
    mark,
    problems,
    hint,
    peerName,
    attempted,
    peerList,
    onChange,
    onRemove,
    onKey,
    onPaste,
  } = props;
  const t = useMessages(editorMessages);
  const id = useId();
  // While a field is typed in, the row stays of the type it had: `1` may become `132`, and is not ICMP before one leaves.
  const [typing, setTyping] = useState<Typing>();
  const meaning = portMeaning(knownProtocol(row.protocol));
  const type = typing?.type ?? typeOf(row);

  // What is being typed is not wrong yet.
  const shown = problems.filter(({ missing, fields }) =>
    missing ? attempted : attempted || !typing || !fields.includes(typing.field),
  );
  const stored = row.removed || typing?.field === 'peer' ? undefined : storedBlock(row);
  const notes = shown.length > 0 || hint !== undefined || stored !== undefined;
  const label = (field: string) => t.inRow(field, number);
  const control = (field: Field) => {
    const own = shown.filter((problem) => problem.fields[0] === field);
    return {
      'data-field': field,
      'aria-invalid': own.length > 0 || undefined,
      'aria-describedby': notes ? `${id}-notes` : undefined,
      readOnly: row.removed,
      onFocus: () => setTyping({ field, type: typeOf(row), typed: false }),
      onBlur: () => {
        setTyping(undefined);
        const tidy = tidied(row);
        if (tidy !== row) onChange(tidy);
      },
      onKeyDown: (event: KeyboardEvent) => onKey(event, row),
    };
  };
  const text = (
    field: 'ports' | 'peer' | 'description',
    name: string,
    more: { placeholder?: string } = {},
  ) => (
    <input
      {...control(field)}
      {...more}
      aria-label={label(name)}
      autoComplete="off"
      spellCheck={false}
      value={row[field]}
      list={field === 'peer' && !row.removed ? peerList : undefined}
      data-typed={typing?.field === field && typing.typed ? '' : undefined}
      onChange={(event) => {
        setTyping({ field, type, typed: true });
        onChange({ ...row, [field]: event.target.value });
      }}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData('text/plain'), row, field)) event.preventDefault();
      }}
      className={classes(controlClass, 'h-8 px-2.5', field === 'peer' && 'font-mono text-sm')}
    />
  );

  const presetName = usePresetName();
  return (
    <li data-row={row.key} aria-label={t.ruleNumber(number)} className="border-b border-line py-2">
      <div className={ruleColumns}>
        <span className="col-span-2 text-sm text-ink-3 tabular-nums md:col-span-1 md:flex md:h-8 md:items-center">
          <span className="md:hidden">{t.ruleNumber(number)}</span>
          <span className="hidden md:inline">{number}</span>
        </span>
        {row.removed ? (
          <RemovedTexts row={row} />
        ) : (
          <>
            <Select
              data-field="type"
              aria-label={label(t.type)}
              value={type}
              onKeyDown={(event) => onKey(event, row)}
              onChange={(event) => onChange(withType(row, event.target.value))}
            >
              {RULE_PRESETS.map((preset) => (
                <option key={preset.id} value={preset.id}>
                  {presetName(preset)}
                </option>
              ))}
              {customTypes.map((protocol) => (
                <option key={protocol} value={`custom-${protocol}`}>
                  {t[`custom-${protocol}`]}
                </option>
              ))}
              <option value="custom">{t.custom}</option>
            </Select>
            {type === 'custom' ? (
              <input
                {...control('type')}
                aria-label={label(t.protocol)}
                inputMode="numeric"
                placeholder="0–255"
                value={row.protocol}
                onChange={(event) => onChange({ ...row, protocol: event.target.value })}
                className={classes(controlClass, 'h-8 px-2.5')}
              />
            ) : meaning === 'none' ? (
              <span className="flex h-8 items-center px-2.5 text-ink-3">–</span>
            ) : (
              text('ports', meaning === 'icmp' ? t.icmp : t.ports, {
                placeholder: meaning === 'icmp' ? '8, 3/4, all' : '22, 8000-8080',
              })
            )}
            <div className="min-w-0">
              {text('peer', row.direction === 'ingress' ? t.source : t.destination, {
                placeholder: t.peerPlaceholder,
              })}
              {peerName && <p className="mt-0.5 truncate px-2.5 text-sm text-ink-3">{peerName}</p>}
            </div>
            {text('description', t.descriptionName, { placeholder: t.descriptionPlaceholder })}
          </>
        )}
        <div className="col-span-2 flex h-8 items-center justify-end gap-1 md:col-span-1">
          {mark && (
            <span data-tooltip={tooltipOf(mark, row, t)} className="mr-auto md:mr-0">
              <Badge tone={tones[mark]}>{t[mark]}</Badge>
            </span>
          )}
          <IconButton
            label={row.removed ? t.restore(number) : t.remove(number)}
            icon={row.removed ? <Undo2 size={14} /> : <Trash2 size={14} />}
            onClick={() => onRemove(row)}
          />
        </div>
      </div>
      {notes && (
        <div id={`${id}-notes`} className="mt-1 text-sm md:pl-9">
          {shown.map((problem) => (
            <p key={problem.text} className="text-danger">
              {problem.text}
            </p>
          ))}
          {stored && <p className="text-ink-3">{t.stored(stored)}</p>}
          {hint && <p className="text-ink-3">{hint}</p>}
        </div>
      )}
    </li>
  );
}, sameRow);

/** Whether a row looks the same: problems are found anew with every key typed anywhere, and rarely are others. */
function sameRow(before: RuleRowProps, after: RuleRowProps): boolean {
  const names = Object.keys(after) as (keyof RuleRowProps)[];
  return names.every((name) =>
    name === 'problems'
      ? before.problems.length === after.problems.length &&
        before.problems.every(({ text }, at) => text === after.problems[at]?.text)
      : before[name] === after[name],
  );
}

function RemovedTexts({ row }: { readonly row: EditorRow }) {
  const presetName = usePresetName();
  const preset = RULE_PRESETS.find(({ id }) => id === typeOf(row));
  const texts = [
    (preset && presetName(preset)) ?? row.protocol.toUpperCase(),
    row.ports || '–',
    row.peer,
    row.description,
  ];
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the four columns never move
    <span key={index} className="flex min-h-8 items-center px-2.5 break-all text-ink-3 line-through">
      {text}
    </span>
  ));
}

function tooltipOf(
  mark: Mark,
  { id }: EditorRow,
  t: { changedHint(id: string): string; replacedHint(id: string): string },
) {
  if (id === undefined) return undefined;
  return mark === 'changed' ? t.changedHint(id) : mark === 'replaced' ? t.replacedHint(id) : undefined;
}
