import { defineMessages, useMessages } from '../i18n/index.ts';
import { classes, Radio } from '../ui/index.ts';

/** One side of a three-way difference: what each thing says there, by a key all sides share. */
export type Side = ReadonlyMap<string, string | undefined>;

/** One thing on three sides, in words; undefined where it is not there. */
export interface ThreeWayRow {
  readonly key: string;
  readonly base?: string | undefined;
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
}

export type Choice = 'mine' | 'theirs';

const messages = defineMessages({
  caption: {
    en: 'What was there, what you want, what is there now',
    ko: '원래 상태, 내 변경, 현재 상태',
  },
  base: { en: 'When you began', ko: '시작할 때' },
  mine: { en: 'Yours', ko: '내 변경' },
  theirs: { en: 'There now', ko: '현재' },
  absent: { en: 'not there', ko: '없음' },
  unchanged: { en: 'as it was', ko: '그대로' },
  keepMine: { en: 'Keep yours', ko: '내 변경 유지' },
  keepTheirs: { en: 'Keep theirs', ko: '현재 값 유지' },
});

interface ThreeWayProps {
  readonly rows: readonly ThreeWayRow[];
  /** For a merge: what is chosen for the rows that both sides changed, by key. Leave it out to only look. */
  readonly choices?: ReadonlyMap<string, Choice>;
  readonly onChoose?: (key: string, choice: Choice) => void;
}

/** A three-way difference: a row for each thing that either side has changed. */
export function ThreeWay({ rows, choices, onChoose }: ThreeWayProps) {
  const t = useMessages(messages);
  return (
    <section
      aria-label={t.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line"
    >
      <table className="w-full min-w-[600px] table-fixed border-collapse text-left">
        <caption className="sr-only">{t.caption}</caption>
        <thead className="bg-surface text-sm text-ink-3">
          <tr>
            {[t.base, t.mine, t.theirs].map((name) => (
              <th key={name} scope="col" className="px-3 py-1.5 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {rows.map(({ key, base, mine, theirs }) => {
            const choice = choices?.get(key);
            const pick = (side: Choice, label: string) =>
              onChoose &&
              choice && (
                <Radio
                  name={`choice-${key}`}
                  className="mt-1"
                  checked={choice === side}
                  onChange={() => onChoose(key, side)}
                >
                  {label}
                </Radio>
              );
            return (
              <tr key={key} className="align-top">
                <Cell text={base} />
                <Cell text={mine} was={base} dropped={choice === 'theirs'}>
                  {pick('mine', t.keepMine)}
                </Cell>
                <Cell text={theirs} was={base} dropped={choice === 'mine'}>
                  {pick('theirs', t.keepTheirs)}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly text: string | undefined;
  /** What it was at the base; absent for the base itself. */
  readonly was?: string | undefined;
  readonly dropped?: boolean;
  readonly children?: React.ReactNode;
}

function Cell({ text, dropped, children, ...rest }: CellProps) {
  const t = useMessages(messages);
  const isBase = !('was' in rest);
  const same = !isBase && text === rest.was;
  return (
    <td className={classes('px-3 py-2 break-words', dropped && 'text-ink-3')}>
      {same ? (
        <span className="text-ink-3">{t.unchanged}</span>
      ) : text === undefined ? (
        <span className={isBase ? 'text-ink-3' : 'text-danger'}>{t.absent}</span>
      ) : (
        <span className={classes(dropped && 'line-through', !isBase && !dropped && 'font-medium')}>
          {text}
        </span>
      )}
      {children}
    </td>
  );
}
