import { type VolumeType, volumeLimits } from '@muster/ec2-model';
import { HardDrive, X } from 'lucide-react';
import { useMessages } from '../../../i18n/index.ts';
import { Badge, Checkbox, classes, Field, IconButton, Input, Mono, Select } from '../../../ui/index.ts';
import type { DeviceDraft } from '../model/draft.ts';
import { storageMessages, volumeTypeMessages } from '../words/storage.ts';

type EbsDraft = DeviceDraft & { readonly kind: 'ebs' };

interface DeviceRowProps {
  readonly row: DeviceDraft;
  readonly index: number;
  /** The root device: it can't be left out. */
  readonly root: boolean;
  /** The AMI's row of the same name; absent for a volume added here. */
  readonly own: DeviceDraft | undefined;
  readonly error: string | undefined;
  readonly onChange: (row: DeviceDraft) => void;
  readonly onRemove: () => void;
}

/** One device: a volume with its settings, or a disk of the instance store. */
export function DeviceRow(props: DeviceRowProps) {
  const { row, index, root, own, error, onChange, onRemove } = props;
  const t = useMessages(storageMessages);
  return (
    <div className={classes('rounded-md border px-3 py-2.5', error ? 'border-danger' : 'border-line-strong')}>
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <HardDrive size={14} aria-hidden className="text-ink-3" />
        {own ? (
          <Mono>{row.device}</Mono>
        ) : (
          <span className="w-36">
            <Input
              mono
              aria-label={t.deviceOf(index + 1)}
              aria-invalid={error ? true : undefined}
              value={row.device}
              onChange={({ target }) => onChange({ ...row, device: target.value })}
            />
          </span>
        )}
        {root && <Badge tone="accent">{t.root}</Badge>}
        {row.kind === 'ebs' && own && row.snapshotId && (
          <span className="text-sm text-ink-3">
            <Mono>{row.snapshotId}</Mono>
          </span>
        )}
        {row.kind === 'instance-store' && (
          <span>
            {t.instanceStore} <Mono>{row.virtualName}</Mono>
          </span>
        )}
        {!root && (
          <IconButton
            size="small"
            className="ml-auto"
            label={t.remove(row.device)}
            icon={<X size={14} />}
            onClick={onRemove}
          />
        )}
      </div>
      {row.kind === 'instance-store' ? (
        <p className="text-sm text-ink-3">{t.instanceStoreHint}</p>
      ) : (
        <Volume row={row} own={own} onChange={onChange} />
      )}
      {error && <p className="mt-1.5 text-sm text-danger">{error}</p>}
    </div>
  );
}

interface VolumeProps {
  readonly row: EbsDraft;
  readonly own: DeviceDraft | undefined;
  readonly onChange: (row: DeviceDraft) => void;
}

function Volume({ row, own, onChange }: VolumeProps) {
  const t = useMessages(storageMessages);
  const types = useMessages(volumeTypeMessages);
  const change = (part: Partial<EbsDraft>) => onChange({ ...row, ...part });
  const limits = volumeLimits(row.volumeType);
  const known = Object.keys(types) as VolumeType[];
  const encryptedSnapshot = own?.kind === 'ebs' && own.encrypted;
  const numbers = [
    ['size', true],
    ['iops', !limits || limits.iops !== undefined],
    ['throughput', !limits || limits.throughput !== undefined],
  ] as const;
  return (
    <div className="mt-2 flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[1.8fr_1fr_1fr_1.2fr]">
        <Field label={t.type}>
          {(control) => (
            <Select
              {...control}
              value={row.volumeType}
              // The figures of one type mean nothing to the next.
              onChange={({ target }) =>
                change({ volumeType: target.value as VolumeType, iops: '', throughput: '' })
              }
            >
              {/* An EC2-compatible endpoint may have types of its own. */}
              {(limits ? known : [row.volumeType, ...known]).map((type) => (
                <option key={type} value={type}>
                  {types[type] ?? type}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {numbers.map(
          ([field, shown]) =>
            shown && (
              <Field key={field} label={t[field]}>
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    placeholder={defaultOf(row.volumeType, field)}
                    value={row[field]}
                    onChange={({ target }) => change({ [field]: target.value })}
                  />
                )}
              </Field>
            ),
        )}
        {!own && (
          <Field label={t.fromSnapshot}>
            {(control) => (
              <Input
                {...control}
                mono
                placeholder="snap-"
                value={row.snapshotId}
                onChange={({ target }) => change({ snapshotId: target.value.trim() })}
              />
            )}
          </Field>
        )}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          checked={row.deleteOnTermination}
          onChange={({ target }) => change({ deleteOnTermination: target.checked })}
          hint={row.deleteOnTermination ? undefined : t.kept}
        >
          {t.deleteOnTermination}
        </Checkbox>
        <Checkbox
          checked={row.encrypted}
          disabled={encryptedSnapshot}
          onChange={({ target }) => change({ encrypted: target.checked })}
          hint={encryptedSnapshot ? t.alreadyEncrypted : undefined}
        >
          {t.encrypted}
        </Checkbox>
        {row.encrypted && !encryptedSnapshot && (
          <Input
            mono
            className="max-w-80"
            aria-label={t.kmsKey}
            placeholder={t.kmsKey}
            value={row.kmsKeyId}
            onChange={({ target }) => change({ kmsKeyId: target.value })}
          />
        )}
      </div>
    </div>
  );
}

/** What EC2 takes when nothing is typed. */
function defaultOf(type: VolumeType, field: 'size' | 'iops' | 'throughput'): string | undefined {
  const value = field === 'size' ? undefined : volumeLimits(type)?.[field]?.default;
  return value === undefined ? undefined : String(value);
}
