import { useMessages } from '../../../i18n/index.ts';
import { InstancesTable } from '../../../inventory/instances-table.tsx';
import { Section } from '../../../ui/index.ts';
import { useInstancesOf } from '../use-instances-of.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The instances launched from the AMI. */
export default function InstancesTab({ id }: TabProps) {
  const t = useMessages(messages);
  return (
    <Section title={t.instances}>
      <InstancesTable label={t.instances} instances={useInstancesOf(id)} none={t.noInstances} />
    </Section>
  );
}
