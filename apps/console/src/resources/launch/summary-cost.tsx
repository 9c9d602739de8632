import { useFormat, useMessages } from '../../i18n/index.ts';
import { type Cost, HOURS_PER_MONTH, RATES_AS_OF } from './model/cost.ts';
import { summaryMessages } from './words/page.ts';

interface SummaryCostProps {
  readonly cost: Cost;
  readonly type: string;
}

/** What the launch will cost, in all and by part, what the figure leaves out, and of where and when its prices are. */
export function SummaryCost({ cost, type }: SummaryCostProps) {
  const t = useMessages(summaryMessages);
  const format = useFormat();
  const monthly = (perHour: number | undefined) => perHour && perHour * HOURS_PER_MONTH;
  const parts = [
    [t.machines, monthly(cost.instancesPerHour)],
    [t.volumes, cost.volumesPerMonth],
    ...(cost.addressesPerHour > 0 ? [[t.addresses, monthly(cost.addressesPerHour)] as const] : []),
  ] as const;
  const total = (usd: number, decimals?: number) =>
    cost.complete ? format.dollars(usd, decimals) : t.atLeast(format.dollars(usd, decimals));
  const note = () => {
    const { listed, region, asOf, perHour } = cost.hourly;
    if (!listed) return t.priceNote(RATES_AS_OF);
    if (perHour === undefined) return t.notListedNote(type, region, asOf, RATES_AS_OF);
    return t.listedNote(region, asOf, RATES_AS_OF);
  };
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="mb-1 text-sm text-ink-3">{t.estimate}</h3>
      <p>
        <span className="text-lg font-semibold">{total(cost.perHour, 4)}</span>{' '}
        <span className="text-ink-3">{t.perHour}</span>
      </p>
      <p className="mb-2">
        {total(cost.perMonth)} <span className="text-ink-3">{t.perMonth}</span>
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-y-0.5 text-sm">
        {parts.map(([name, usd]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="text-right">{usd === undefined ? t.unknown : format.dollars(usd)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-ink-3">
        {!cost.complete && `${t.incomplete} `}
        {note()}
      </p>
    </div>
  );
}
