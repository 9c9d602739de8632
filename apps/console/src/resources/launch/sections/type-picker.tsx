import { useMemo, useState } from 'react';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useLaunch } from '../launch-context.ts';
import { RATES_AS_OF } from '../model/cost.ts';
import { pricedPlatform } from '../model/hourly.ts';
import type { TypeItem } from '../model/known.ts';
import { orderedBy, passes, type TypeFilter, type TypeOrder, typeFacts } from '../model/type-facts.ts';
import { misfitOf } from '../model/type-fits.ts';
import { usePrices } from '../use-prices.ts';
import { typeMessages } from '../words/type.ts';
import { TypeComparison } from './type-comparison.tsx';
import { TypeFilters } from './type-filters.tsx';
import { type PickerRow, TypeTable } from './type-table.tsx';

const MOST_COMPARED = 4;

interface TypePickerProps {
  readonly types: readonly TypeItem[];
  readonly onChoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Every instance type of the region, filtered, ordered and compared; those that don't fit say why. */
export default function TypePicker({ types, onChoose, onClose }: TypePickerProps) {
  const t = useMessages(typeMessages);
  const { close } = useMessages(common);
  const format = useFormat();
  const { known } = useLaunch();
  const { image, offered } = known;
  const [filter, setFilter] = useState<TypeFilter & { readonly fitting: boolean }>({
    words: '',
    vcpus: 0,
    memory: 0,
    architecture: '',
    gpu: false,
    disks: false,
    current: true,
    fitting: true,
  });
  const [order, setOrder] = useState<TypeOrder>('price');
  const [compared, setCompared] = useState<readonly string[]>([]);

  const rows = useMemo(
    () =>
      types.map(
        (type): PickerRow => ({
          facts: typeFacts(type, pricedPlatform(image)),
          misfit: misfitOf(type, image, offered),
        }),
      ),
    [types, image, offered],
  );
  const found = useMemo(() => {
    const by = orderedBy(order);
    return rows
      .filter(({ facts, misfit }) => passes(facts, filter) && !(filter.fitting && misfit))
      .sort((a, b) => by(a.facts, b.facts));
  }, [rows, filter, order]);
  const toggle = (name: string) =>
    setCompared((before) =>
      before.includes(name) ? before.filter((one) => one !== name) : [...before, name].slice(-MOST_COMPARED),
    );
  const platform = pricedPlatform(image);
  // Only what is compared has the prices of the region: the table orders hundreds, which Amazon tells one by one.
  const prices = usePrices(platform === 'linux' ? compared : []);
  const chosen = types
    .filter(({ InstanceType = '' }) => compared.includes(InstanceType))
    .map((type) => typeFacts(type, platform, prices));

  const [listed] = prices.values();
  const comparedNote = listed && chosen.length > 1 ? t.comparedNote(listed.region) : '';

  return (
    <Dialog
      shape="sheet"
      width="wide"
      title={t.pickerTitle}
      description={[`${t.count(format.number(found.length))}.`, t.priceNote(RATES_AS_OF), comparedNote].join(
        ' ',
      )}
      closeLabel={close}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <TypeFilters filter={filter} architecture={image?.Architecture} onChange={setFilter} />
        {chosen.length > 1 ? (
          <TypeComparison types={chosen} onChoose={onChoose} />
        ) : (
          <p className="text-sm text-ink-3">{t.compareHint}</p>
        )}
        <TypeTable
          rows={found}
          order={order}
          compared={compared}
          onOrder={setOrder}
          onCompare={toggle}
          onChoose={onChoose}
        />
      </div>
    </Dialog>
  );
}
