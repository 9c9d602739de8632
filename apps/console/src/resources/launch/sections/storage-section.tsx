import { nextDeviceName } from '@muster/ec2-model';
import { Plus, RotateCcw } from 'lucide-react';
import { useMessages } from '../../../i18n/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { changedDevices, devicesOf, newDevice } from '../model/devices.ts';
import type { DeviceDraft } from '../model/draft.ts';
import { storageMessages } from '../words/storage.ts';
import { DeviceRow } from './device-row.tsx';
import { LaunchSection } from './launch-section.tsx';

/** The devices of each instance, beginning with those of the AMI. */
export function StorageSection() {
  const t = useMessages(storageMessages);
  const { draft, known, set, errorOf } = useLaunch();
  const { image } = known;
  if (!image) {
    return (
      <LaunchSection id="storage" title={t.title}>
        <p className="text-ink-2">{draft.imageId === '' ? t.noImage : t.imageNotRead}</p>
      </LaunchSection>
    );
  }
  const own = devicesOf(image);
  const rows = draft.devices ?? own;
  const change = (devices: readonly DeviceDraft[]) => set({ devices });
  const edited = changedDevices(image, rows).length > 0;
  const next = nextDeviceName(
    rows.map(({ device }) => device),
    {
      windows: image.Platform?.toLowerCase() === 'windows',
      virtualization: image.VirtualizationType ?? 'hvm',
    },
  );
  const error = errorOf('devices');

  return (
    <LaunchSection
      id="storage"
      title={t.title}
      hint={t.hint}
      actions={
        edited && (
          <Button
            size="small"
            variant="quiet"
            icon={<RotateCcw size={14} />}
            onClick={() => set({ devices: undefined })}
          >
            {t.reset}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {image.RootDeviceType === 'instance-store' && (
          <Banner kind="caution" title={t.storeRoot}>
            {t.storeRootHint}
          </Banner>
        )}
        {error && <Banner kind="danger" title={error} />}
        {rows.map((row, index) => (
          <DeviceRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a device's name is being typed here, so it can't be its key
            key={index}
            row={row}
            index={index}
            root={row.device === image.RootDeviceName}
            own={own.find(({ device }) => device === row.device)}
            error={errorOf(`device-${index}`)}
            onChange={(changed) => change(rows.with(index, changed))}
            onRemove={() => change(rows.toSpliced(index, 1))}
          />
        ))}
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={14} />}
          disabledReason={next === undefined ? t.full : undefined}
          onClick={() => next && change([...rows, newDevice(next)])}
        >
          {t.add}
        </Button>
      </div>
    </LaunchSection>
  );
}
