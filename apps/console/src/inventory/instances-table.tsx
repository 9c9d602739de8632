import { Link } from 'react-router';
import { common, useMessages } from '../i18n/index.ts';
import { RelativeTime } from '../i18n/relative-time.tsx';
import { paths } from '../paths.ts';
import { useScope } from '../scope/scope.ts';
import { Mono, SmallTable } from '../ui/index.ts';
import { InstanceState, instanceMessages } from './instance-state.tsx';
import type { Row } from './kinds.ts';
import { nameOf } from './names.ts';

interface InstancesTableProps {
  readonly label: string;
  readonly instances: readonly Row<'instances'>[];
  /** Said when there are none. */
  readonly none: string;
}

/** The instances that use something, on the page of what they use. */
export function InstancesTable({ label, instances, none }: InstancesTableProps) {
  const t = useMessages(instanceMessages);
  const words = useMessages(common);
  const { placeIn } = useScope();
  if (instances.length === 0) return <p className="text-ink-3">{none}</p>;
  return (
    <SmallTable
      label={label}
      head={[words.name, 'ID', words.state, t.type, t.launched]}
      rows={instances.map(({ id, region, item }) => ({
        key: id,
        cells: [
          <Link key="name" to={paths.instance(placeIn(region), id)} className="text-accent hover:underline">
            {nameOf(item) ?? id}
          </Link>,
          <Mono key="id">{id}</Mono>,
          <InstanceState key="state" instance={item} />,
          item.InstanceType,
          item.LaunchTime && <RelativeTime key="at" at={item.LaunchTime} />,
        ],
      }))}
    />
  );
}
