import { useState } from 'react';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { Badge, Button, classes, Fact, Facts } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { HOURS_PER_MONTH } from '../model/cost.ts';
import { pricedPlatform } from '../model/hourly.ts';
import { suggestedTypes, typeFacts } from '../model/type-facts.ts';
import { misfitOf } from '../model/type-fits.ts';
import { useCatalogue, useRead } from '../reads.ts';
import { useOffered } from '../use-known.ts';
import { readMessages } from '../words/reads.ts';
import { typeMessages } from '../words/type.ts';
import { LaunchSection } from './launch-section.tsx';
import { ReadTroubles } from './read-troubles.tsx';

const TypePicker = lazyPart(() => import('./type-picker.tsx'), { over: true });

/** Which hardware to launch on. */
export function TypeSection() {
  const t = useMessages(typeMessages);
  const { loading } = useMessages(common);
  const { notRead } = useMessages(readMessages);
  const { draft, known, set, errorOf } = useLaunch();
  const [picking, setPicking] = useState(false);
  const types = useCatalogue('instance-types');
  const zone = known.subnet?.AvailabilityZone;
  const offered = useRead(useOffered(zone), zone);
  const error = errorOf('type');
  const choose = (instanceType: string) => {
    set({ instanceType });
    setPicking(false);
  };
  const suggested = (suggestedTypes[known.image?.Architecture ?? 'x86_64'] ?? []).filter((name) => {
    const type = types.rows.find(({ id }) => id === name)?.item;
    return type && !misfitOf(type, known.image, known.offered);
  });

  const why = { pending: loading, failed: notRead, done: undefined };

  return (
    <LaunchSection
      id="type"
      title={t.title}
      hint={t.hint}
      actions={
        <Button disabledReason={why[types.read.state]} onClick={() => setPicking(true)}>
          {t.choose}
        </Button>
      }
    >
      <ReadTroubles reads={{ types: types.read, ...(zone && { offered }) }} />
      <div
        className={classes(
          'mb-3 min-h-14 rounded-md border bg-surface px-3 py-2.5',
          error ? 'border-danger' : 'border-line-strong',
        )}
      >
        {known.type ? <ChosenType /> : <p className="text-ink-2">{draft.instanceType || t.none}</p>}
        {error && <p className="mt-1 text-sm text-danger">{error}</p>}
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-1.5">
        <span className="mr-1 text-sm text-ink-3">{t.suggested}</span>
        {suggested.map((name) => (
          <Button
            key={name}
            size="small"
            aria-pressed={name === draft.instanceType}
            className="font-mono text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft"
            onClick={() => choose(name)}
          >
            {name}
          </Button>
        ))}
      </div>
      {picking && (
        <TypePicker
          types={types.rows.map(({ item }) => item)}
          onChoose={choose}
          onClose={() => setPicking(false)}
        />
      )}
    </LaunchSection>
  );
}

function ChosenType() {
  const t = useMessages(typeMessages);
  const format = useFormat();
  const { known } = useLaunch();
  if (!known.type) return null;
  const facts = typeFacts(known.type, pricedPlatform(known.image), known.prices);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="font-mono font-medium">{facts.name}</span>
        {facts.freeTier && <Badge tone="ok">{t.freeTier}</Badge>}
        {facts.burstable && <Badge>{t.burstable}</Badge>}
      </div>
      <Facts dense>
        <Fact name={`${t.vcpus} · ${t.memory}`}>
          {format.number(facts.vcpus)} vCPU · {format.number(facts.memory)} GiB
        </Fact>
        <Fact name={t.storage}>
          {facts.localDisk > 0 ? `${format.number(facts.localDisk)} GB` : t.ebsOnly}
        </Fact>
        <Fact name={t.network}>{facts.network}</Fact>
        {facts.gpu && <Fact name={t.gpu}>{facts.gpu}</Fact>}
        <Fact name={`${t.hour} · ${t.month}`}>
          {facts.price === undefined
            ? t.unknownPrice
            : `${format.dollars(facts.price, 4)} · ${format.dollars(facts.price * HOURS_PER_MONTH)}`}{' '}
          <span className="whitespace-nowrap text-ink-3">{facts.hourly.region}</span>
        </Fact>
      </Facts>
    </>
  );
}
