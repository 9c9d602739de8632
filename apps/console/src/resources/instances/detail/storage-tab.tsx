import { useQuery } from '@tanstack/react-query';
import { useEc2 } from '../../../api/index.ts';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { ReadState } from '../../../layouts/read-state.tsx';
import { useScope } from '../../../scope/scope.ts';
import { Badge, Banner, Mono, Section, SmallTable } from '../../../ui/index.ts';
import { messages as list } from '../messages.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The disks of the instance, and what becomes of them. */
export default function StorageTab({ row: { id, item, region } }: TabProps) {
  const t = useMessages(messages);
  const c = useMessages(list);
  const words = useMessages(common);
  const format = useFormat();
  const { connection } = useScope();
  const ec2 = useEc2(connection.id, region);
  const attached = item.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.VolumeId).join();
  const volumes = useQuery({
    queryKey: ['volumes-of', connection.id, region, id, attached],
    queryFn: async ({ signal }) => {
      const Filters = [{ Name: 'attachment.instance-id', Values: [id] }];
      const { Volumes = [] } = await ec2.describeVolumes({ Filters }, { signal });
      return Volumes;
    },
  });
  const gone = item.State?.Name === 'terminated' || item.State?.Name === 'shutting-down';
  const store = item.RootDeviceType === 'instance-store';

  return (
    <>
      <div className="mb-5">
        {gone ? (
          <Banner kind="info" title={t.goneStorage} />
        ) : (
          <Banner kind={store ? 'caution' : 'info'} title={store ? t.instanceStore : t.ebsRoot} />
        )}
      </div>
      <Section title={t.volumes}>
        <ReadState query={volumes}>
          {(found) =>
            found.length === 0 ? (
              <p className="text-ink-3">{t.noVolumes}</p>
            ) : (
              <SmallTable
                label={t.volumes}
                head={[t.device, t.volume, c.type, t.size, t.performance, t.encrypted, t.onTermination]}
                rows={found.map((volume) => {
                  const attachment = volume.Attachments?.find((one) => one.InstanceId === id);
                  return {
                    key: volume.VolumeId ?? '',
                    cells: [
                      <span key="device" className="flex items-center gap-2">
                        <Mono>{attachment?.Device}</Mono>
                        {attachment?.Device === item.RootDeviceName && <Badge>{t.root}</Badge>}
                      </span>,
                      <Mono key="id">{volume.VolumeId}</Mono>,
                      volume.VolumeType,
                      volume.Size === undefined ? undefined : format.gibibytes(volume.Size),
                      [
                        volume.Iops === undefined ? undefined : `${format.number(volume.Iops)} IOPS`,
                        volume.Throughput === undefined
                          ? undefined
                          : `${format.number(volume.Throughput)} MiB/s`,
                      ]
                        .filter(Boolean)
                        .join(' · '),
                      volume.Encrypted ? words.yes : words.no,
                      attachment?.DeleteOnTermination ? t.deleted : t.kept,
                    ],
                  };
                })}
              />
            )
          }
        </ReadState>
      </Section>
    </>
  );
}
