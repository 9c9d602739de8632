import { useFormat, useMessages } from '../../../i18n/index.ts';
import { classes } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { HOURS_PER_MONTH } from '../model/cost.ts';
import type { TypeFacts, TypeOrder } from '../model/type-facts.ts';
import type { Misfit } from '../model/type-fits.ts';
import { misfitMessages } from '../words/troubles.ts';
import { typeMessages } from '../words/type.ts';

/** More rows than anybody reads; the filter finds the rest. */
const SHOWN = 100;

export interface PickerRow {
  readonly facts: TypeFacts;
  readonly misfit: Misfit | undefined;
}

interface TypeTableProps {
  readonly rows: readonly PickerRow[];
  readonly order: TypeOrder;
  readonly compared: readonly string[];
  readonly onOrder: (order: TypeOrder) => void;
  readonly onCompare: (name: string) => void;
  readonly onChoose: (name: string) => void;
}

/** The types found, each a row that chooses it. */
export function TypeTable({ rows, order, compared, onOrder, onCompare, onChoose }: TypeTableProps) {
  const t = useMessages(typeMessages);
  const format = useFormat();
  const head = (by: TypeOrder, label: string, end = true) => (
    <th
      scope="col"
      aria-sort={order === by ? 'ascending' : undefined}
      className={classes('px-2 font-normal', end ? 'text-right' : 'text-left')}
    >
      <button
        type="button"
        onClick={() => onOrder(by)}
        className={classes('hover:text-ink', order === by && 'font-medium text-ink')}
      >
        {label}
        {order === by && ' ↑'}
      </button>
    </th>
  );
  if (rows.length === 0) return <p className="py-8 text-center text-ink-2">{t.noMatch}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={t.pickerTitle}>
      <table className="w-full border-collapse whitespace-nowrap">
        <thead className="text-sm text-ink-3">
          <tr className="h-8 border-b border-line">
            <th scope="col" className="w-6">
              <span className="sr-only">{t.comparing}</span>
            </th>
            {head('name', t.type, false)}
            {head('vcpus', t.vcpus)}
            {head('memory', t.memory)}
            {head('price', t.hour)}
            <th scope="col" className="px-2 text-right font-normal">
              {t.month}
            </th>
            <th scope="col" className="px-2 text-left font-normal">
              {t.storage}
            </th>
            <th scope="col" className="px-2 text-left font-normal">
              {t.network}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <TypeRow
              key={row.facts.name}
              row={row}
              ticked={compared.includes(row.facts.name)}
              onCompare={onCompare}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="px-2 py-2 text-sm text-ink-3">{t.more(format.number(rows.length - SHOWN))}</p>
      )}
    </section>
  );
}

interface TypeRowProps {
  readonly row: PickerRow;
  readonly ticked: boolean;
  readonly onCompare: (name: string) => void;
  readonly onChoose: (name: string) => void;
}

function TypeRow({ row: { facts, misfit }, ticked, onCompare, onChoose }: TypeRowProps) {
  const t = useMessages(typeMessages);
  const misfits = useMessages(misfitMessages);
  const format = useFormat();
  const { draft } = useLaunch();
  return (
    <tr
      className={classes(
        'h-8 border-b border-line hover:bg-hover',
        facts.name === draft.instanceType && 'bg-accent-soft',
      )}
    >
      <td>
        <input
          type="checkbox"
          className="size-3.5 accent-accent"
          aria-label={t.compare(facts.name)}
          checked={ticked}
          onChange={() => onCompare(facts.name)}
        />
      </td>
      <td className="px-2">
        <button
          type="button"
          className="font-mono font-medium text-accent hover:underline aria-disabled:text-ink-3 aria-disabled:no-underline"
          aria-disabled={misfit ? true : undefined}
          aria-description={misfit && misfits[misfit]}
          onClick={misfit ? undefined : () => onChoose(facts.name)}
        >
          {facts.name}
        </button>
        {misfit && <span className="ml-2 text-sm text-ink-3">{misfits[misfit]}</span>}
      </td>
      <td className="px-2 text-right">{format.number(facts.vcpus)}</td>
      <td className="px-2 text-right">{format.number(facts.memory)} GiB</td>
      <td className="px-2 text-right">
        {facts.price === undefined ? t.unknownPrice : format.dollars(facts.price, 4)}
      </td>
      <td className="px-2 text-right">
        {facts.price === undefined ? t.unknownPrice : format.dollars(facts.price * HOURS_PER_MONTH)}
      </td>
      <td className="px-2">{facts.localDisk > 0 ? `${format.number(facts.localDisk)} GB` : t.ebsOnly}</td>
      <td className="px-2">{[facts.network, facts.gpu].filter(Boolean).join(' · ')}</td>
    </tr>
  );
}
