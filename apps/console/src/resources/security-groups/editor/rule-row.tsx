import { portMeaning, RULE_PRESETS } from '@muster/ec2-model';
import { Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { Badge, classes, controlClass, IconButton, Select, type Tone } from '../../../ui/index.ts';
import { editorMessages } from './messages.ts';
import { usePresetName } from './preset-names.ts';
import type { Field, FieldProblem } from './problems.ts';
import { customTypes, type EditorRow, knownProtocol, typeOf, withType } from './row.ts';

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
  readonly onPaste: (text: string, row: EditorRow) => boolean;
}

/** The columns of a rule: in a line where there is room, else in two. */
export const ruleColumns =
  'grid grid-cols-2 gap-x-2 gap-y-1.5 md:grid-cols-[minmax(150px,1.1fr)_minmax(96px,0.7fr)_minmax(190px,1.6fr)_minmax(150px,1.6fr)_108px]';

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
  const [focused, setFocused] = useState<Field>();
  const meaning = portMeaning(knownProtocol(row.protocol));
  const type = typeOf(row);

  // What is being typed is not wrong yet.
  const shown = problems.filter(({ missing, field }) =>
    missing ? attempted : field !== focused || attempted,
  );
  const label = (field: string) => t.inRow(field, number);
  const control = (field: Field) => {
    const own = shown.filter((problem) => problem.field === field);
    return {
      'data-field': field,
      'aria-invalid': own.length > 0 || undefined,
      'aria-describedby': shown.length > 0 || hint ? `${id}-notes` : undefined,
      readOnly: row.removed,
      onFocus: () => setFocused(field),
      onBlur: () => setFocused(undefined),
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
      onChange={(event) => onChange({ ...row, [field]: event.target.value })}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData('text/plain'), row)) event.preventDefault();
      }}
      className={classes(controlClass, 'h-8 px-2.5', field === 'peer' && 'font-mono text-sm')}
    />
  );

  const presetName = usePresetName();
  return (
    <li data-row={row.key} aria-label={t.ruleNumber(number)} className="border-b border-line py-2">
      <div className={ruleColumns}>
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
      {(shown.length > 0 || hint) && (
        <div id={`${id}-notes`} className="mt-1 text-sm">
          {shown.map((problem) => (
            <p key={problem.text} className="text-danger">
              {problem.text}
            </p>
          ))}
          {hint && <p className="text-ink-3">{hint}</p>}
        </div>
      )}
    </li>
  );
});

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
