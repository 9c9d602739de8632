import { Cpu, HardDrive, MemoryStick } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { Badge, Banner, Mono, Section } from '../../../ui/index.ts';
import type { DescribedImage } from '../use-image.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

type Mapping = NonNullable<DescribedImage['BlockDeviceMappings']>[number];

/** A picture of what an instance of this AMI begins with: each device, what is on it, and what becomes of it. */
export default function StorageTab({ image }: TabProps) {
  const t = useMessages(messages);
  const mappings = image.BlockDeviceMappings ?? [];
  const largest = Math.max(...mappings.map(({ Ebs }) => Ebs?.VolumeSize ?? 0));
  return (
    <>
      {image.RootDeviceType === 'instance-store' && (
        <div className="mb-5">
          <Banner kind="caution" title={t.storeRoot} />
        </div>
      )}
      <Section title={t.mapping} hint={t.mappingHint}>
        {mappings.length === 0 ? (
          <p className="text-ink-3">{t.noDevices}</p>
        ) : (
          <div className="flex gap-4">
            <div className="flex w-8 shrink-0 items-center justify-center rounded-md border border-line-strong bg-surface text-ink-3">
              <Cpu size={18} aria-hidden />
            </div>
            <ul className="flex min-w-0 flex-1 flex-col gap-2 border-l border-line-strong">
              {mappings.map((mapping) => (
                <Device
                  key={mapping.DeviceName}
                  mapping={mapping}
                  root={mapping.DeviceName === image.RootDeviceName}
                  share={(mapping.Ebs?.VolumeSize ?? 0) / (largest || 1)}
                />
              ))}
            </ul>
          </div>
        )}
      </Section>
    </>
  );
}

interface DeviceProps {
  readonly mapping: Mapping;
  readonly root: boolean;
  /** Of the largest volume's size, from 0 to 1. */
  readonly share: number;
}

function Device({ mapping: { DeviceName, VirtualName, Ebs }, root, share }: DeviceProps) {
  const t = useMessages(messages);
  const format = useFormat();
  const facts: ReactNode[] = Ebs
    ? [
        Ebs.VolumeType,
        Ebs.Iops && `${format.number(Ebs.Iops)} IOPS`,
        Ebs.Throughput && `${format.number(Ebs.Throughput)} MiB/s`,
        Ebs.DeleteOnTermination ? t.deleted : t.kept,
      ]
    : [t.storeDisk];
  return (
    <li className="relative pl-6 before:absolute before:top-5 before:left-0 before:h-px before:w-6 before:bg-line-strong">
      <div className="rounded-md border border-line-strong px-3 py-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {Ebs ? (
            <HardDrive size={14} aria-hidden className="text-accent" />
          ) : (
            <MemoryStick size={14} aria-hidden className="text-ink-3" />
          )}
          <Mono>{DeviceName}</Mono>
          {root && <Badge tone="accent">{t.root}</Badge>}
          {Ebs?.Encrypted && <Badge tone="ok">{t.encrypted}</Badge>}
          <span className="ml-auto font-medium">
            {Ebs?.VolumeSize ? format.gibibytes(Ebs.VolumeSize) : VirtualName}
          </span>
        </div>
        {Ebs && (
          <div aria-hidden className="my-1.5 h-1.5 rounded-full bg-hover">
            <div
              className="h-full rounded-full bg-accent"
              style={{ width: `${Math.max(share * 100, 2)}%` }}
            />
          </div>
        )}
        <p className="text-sm text-ink-3">
          {facts.filter(Boolean).join(' · ')}
          {Ebs && ' · '}
          {Ebs && (Ebs.SnapshotId ? <Mono>{Ebs.SnapshotId}</Mono> : t.emptyVolume)}
        </p>
      </div>
    </li>
  );
}
