import { queryOptions, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ec2For } from '../../../api/index.ts';
import { useMessages } from '../../../i18n/index.ts';
import { InstancesTable } from '../../../inventory/instances-table.tsx';
import { ReadState } from '../../../layouts/read-state.tsx';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Mono, Section, SmallTable } from '../../../ui/index.ts';
import type { GroupRow } from '../group.ts';
import { messages } from '../messages.ts';
import type { Usage } from '../use-usage.ts';

/** A network interface that is in a group. */
interface Interface {
  readonly id: string;
  readonly address: string | undefined;
  readonly attachedTo: string | undefined;
}

/** The network interfaces that are in a group: what EC2 looks at when the group is to be deleted. */
export function interfacesQuery(connection: string, region: string, groupId: string) {
  return queryOptions({
    queryKey: ['group-interfaces', connection, region, groupId],
    queryFn: async ({ signal }): Promise<readonly Interface[]> => {
      const { NetworkInterfaces = [] } = await ec2For(connection, region).describeNetworkInterfaces(
        { Filters: [{ Name: 'group-id', Values: [groupId] }] },
        { signal },
      );
      return NetworkInterfaces.map((one) => ({
        id: one.NetworkInterfaceId ?? '',
        address: one.PrivateIpAddress,
        attachedTo: one.Attachment?.InstanceId ?? (one.Description || undefined),
      }));
    },
  });
}

interface UsedByTabProps {
  readonly row: GroupRow;
  readonly usage: Usage;
  readonly interfaces: UseQueryResult<readonly Interface[]>;
}

/** Everything that uses a group, which is also what stands in the way of deleting it. */
export function UsedByTab({ row, usage, interfaces }: UsedByTabProps) {
  const t = useMessages(messages);
  const { placeIn } = useScope();
  const link = (to: string, text: ReactNode) => (
    <Link to={to} className="text-accent hover:underline">
      {text}
    </Link>
  );
  return (
    <>
      <Section title={t.instances}>
        <InstancesTable label={t.instances} instances={usage.instances} none={t.noInstances} />
      </Section>
      <Section title={t.interfaces} hint={t.interfacesHint}>
        <ReadState query={interfaces}>
          {(found) => (
            <Some none={t.noInterfaces} count={found.length}>
              <SmallTable
                label={t.interfaces}
                head={['ID', t.privateIp, t.attachedTo]}
                rows={found.map(({ id, address, attachedTo }) => ({
                  key: id,
                  cells: [<Mono key="id">{id}</Mono>, address, attachedTo],
                }))}
              />
            </Some>
          )}
        </ReadState>
      </Section>
      <Section title={t.otherGroups}>
        <Some none={t.noOtherGroups} count={usage.groups.length}>
          <SmallTable
            label={t.otherGroups}
            head={[t.groupName, t.id]}
            rows={usage.groups.map(({ id, item }) => ({
              key: id,
              cells: [
                link(paths.securityGroup(placeIn(row.region), id), item.GroupName),
                <Mono key="id">{id}</Mono>,
              ],
            }))}
          />
        </Some>
      </Section>
    </>
  );
}

interface SomeProps {
  readonly count: number;
  readonly none: string;
  readonly children: ReactNode;
}

function Some({ count, none, children }: SomeProps) {
  return count > 0 ? children : <p className="text-ink-3">{none}</p>;
}
