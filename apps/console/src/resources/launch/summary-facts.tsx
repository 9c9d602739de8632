import { batchesOf, MOST_PER_CALL } from '@muster/plans';
import { useMemo } from 'react';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { useLaunch } from './launch-context.ts';
import { costOf } from './model/cost.ts';
import { useListing } from './reads.ts';
import { summaryMessages } from './words/page.ts';

/** The draft in a few lines. */
export function SummaryFacts() {
  const t = useMessages(summaryMessages);
  const format = useFormat();
  const { draft, known } = useLaunch();
  const { keyPair, network } = draft;
  const groups = useGroupNames();
  const key = { '': '', existing: keyPair.existing, import: keyPair.newName, none: t.noKey }[keyPair.use];
  const batches = batchesOf(Number(draft.count) || 0).length;
  const calls = batches > 1 && t.inCalls(format.number(batches), format.number(MOST_PER_CALL));
  const { gibibytes } = costOf(draft, known);
  const lines = [
    [
      t.instances,
      [[draft.count, draft.name.trim()].filter(Boolean).join(' × '), calls].filter(Boolean).join(', '),
    ],
    [t.image, known.image?.Name ?? draft.imageId],
    [t.type, draft.instanceType],
    [t.key, key],
    [t.network, known.subnet?.AvailabilityZone ?? t.anyZone],
    [
      t.groups,
      network.groups === 'new'
        ? t.newGroup(network.newGroup.name)
        : network.groupIds.map((id) => groups.get(id) ?? id).join(', ') || t.defaultGroup,
    ],
    [t.storage, gibibytes > 0 ? format.gibibytes(gibibytes) : ''],
  ] as const;
  return (
    <dl className="grid grid-cols-[88px_1fr] gap-x-3 gap-y-1.5">
      {lines.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-sm leading-5 text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words">{value || <span className="text-ink-3">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function useGroupNames(): ReadonlyMap<string, string | undefined> {
  const { rows } = useListing('security-groups');
  return useMemo(() => new Map(rows.map(({ id, item }) => [id, item.GroupName])), [rows]);
}
