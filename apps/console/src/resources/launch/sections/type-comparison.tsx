import type { ReactNode } from 'react';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { HOURS_PER_MONTH } from '../model/cost.ts';
import type { TypeFacts } from '../model/type-facts.ts';
import { typeMessages } from '../words/type.ts';

interface TypeComparisonProps {
  readonly types: readonly TypeFacts[];
  readonly onChoose: (name: string) => void;
}

/** Types side by side; what differs among them stands out. */
export function TypeComparison({ types, onChoose }: TypeComparisonProps) {
  const t = useMessages(typeMessages);
  const { yes, no } = useMessages(common);
  const format = useFormat();
  const money = (usd: number | undefined, decimals: number) =>
    usd === undefined ? t.unknownPrice : format.dollars(usd, decimals);
  const lines: readonly (readonly [string, (type: TypeFacts) => string])[] = [
    [t.hour, ({ price }) => money(price, 4)],
    [t.month, ({ price }) => money(price && price * HOURS_PER_MONTH, 2)],
    [t.priceOf, ({ hourly: { region, asOf } }) => `${region}, ${asOf}`],
    [t.vcpus, ({ vcpus }) => format.number(vcpus)],
    [t.memory, ({ memory }) => `${format.number(memory)} GiB`],
    [t.architecture, ({ architectures }) => architectures.join(', ')],
    [t.clock, ({ clock }) => (clock ? `${format.number(clock)} GHz` : '–')],
    [t.storage, ({ localDisk }) => (localDisk > 0 ? `${format.number(localDisk)} GB` : t.ebsOnly)],
    [t.network, ({ network }) => network],
    [t.ebsBandwidth, ({ ebsBandwidth }) => (ebsBandwidth ? `${format.number(ebsBandwidth)} Mbps` : '–')],
    [t.gpu, ({ gpu }) => gpu || '–'],
    [t.burstable, ({ burstable }) => (burstable ? yes : no)],
    [t.hibernation, ({ hibernation }) => (hibernation ? yes : no)],
  ];
  const cell = (content: ReactNode, differs: boolean) =>
    differs ? <span className="font-medium">{content}</span> : <span className="text-ink-3">{content}</span>;
  return (
    <div className="overflow-x-auto rounded-md border border-line-strong bg-surface">
      <table className="w-full border-collapse whitespace-nowrap">
        <caption className="sr-only">{t.comparing}</caption>
        <thead>
          <tr className="h-9 border-b border-line">
            <td />
            {types.map(({ name }) => (
              <th key={name} scope="col" className="px-3 text-left font-normal">
                <Button size="small" className="font-mono text-sm" onClick={() => onChoose(name)}>
                  {name}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, say]) => {
            const said = types.map(say);
            const differs = new Set(said).size > 1;
            return (
              <tr key={label} className="h-7 border-b border-line last:border-b-0">
                <th scope="row" className="px-3 text-left text-sm font-normal text-ink-3">
                  {label}
                </th>
                {types.map((type) => (
                  <td key={type.name} className="px-3">
                    {cell(say(type), differs)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
