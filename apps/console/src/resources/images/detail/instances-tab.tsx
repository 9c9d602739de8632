import { Link } from 'react-router';
import { common, useMessages } from '../../../i18n/index.ts';
import { RelativeTime } from '../../../i18n/relative-time.tsx';
import { nameOf } from '../../../inventory/names.ts';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Mono, Section, SmallTable } from '../../../ui/index.ts';
import { useInstancesOf } from '../use-instances-of.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The instances launched from the AMI. */
export default function InstancesTab({ id }: TabProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const { placeIn } = useScope();
  const instances = useInstancesOf(id);
  return (
    <Section title={t.instances}>
      {instances.length === 0 ? (
        <p className="text-ink-3">{t.noInstances}</p>
      ) : (
        <SmallTable
          label={t.instances}
          head={[words.name, 'ID', words.state, t.type, t.launched]}
          rows={instances.map((row) => ({
            key: row.id,
            cells: [
              nameOf(row.item),
              <Link
                key="id"
                to={paths.instance(placeIn(row.region), row.id)}
                className="text-accent hover:underline"
              >
                <Mono>{row.id}</Mono>
              </Link>,
              row.item.State?.Name,
              row.item.InstanceType,
              row.item.LaunchTime && <RelativeTime key="at" at={row.item.LaunchTime} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
