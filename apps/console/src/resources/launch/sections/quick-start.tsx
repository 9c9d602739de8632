import { type OperatingSystem, operatingSystem } from '@muster/ec2-model';
import { useMessages } from '../../../i18n/index.ts';
import { Choices, classes, Field, Radio, Select, Skeleton } from '../../../ui/index.ts';
import { rootDeviceMessages, systemMessages, systems } from '../../images/facets.ts';
import { useLaunch } from '../launch-context.ts';
import type { ImageItem } from '../model/known.ts';
import type { Read } from '../reads.ts';
import { imageMessages } from '../words/image.ts';

interface QuickStartProps {
  /** Public AMIs, the newest first. */
  readonly images: readonly ImageItem[];
  readonly read: Read;
  readonly onPick: (image: ImageItem) => void;
}

/** A tile for each operating system, then its architecture and version. */
export function QuickStart({ images, read, onPick }: QuickStartProps) {
  const t = useMessages(imageMessages);
  const names = useMessages(systemMessages);
  const { draft } = useLaunch();
  const bySystem = Map.groupBy(images.filter(isQuickStart), operatingSystem);
  const offered = systems.filter((system) => bySystem.has(system));
  const chosen = images.find(({ ImageId }) => ImageId === draft.imageId);
  const system = chosen && operatingSystem(chosen);
  const versions = (system && bySystem.get(system)) ?? [];

  const open = (one: OperatingSystem) => {
    const all = bySystem.get(one) ?? [];
    const first = all.find((image) => image.RootDeviceType === 'ebs') ?? all[0];
    if (first) onPick(first);
  };

  if (images.length === 0 && read.state === 'pending') return <TileSkeletons />;
  if (images.length === 0 && read.state === 'failed') return null;
  if (offered.length === 0) return <p className="py-6 text-center text-ink-2">{t.noQuickStart}</p>;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-2">
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === system}
            onClick={() => open(one)}
            className={classes(
              'flex min-h-14 flex-col items-start justify-center rounded-md border px-3 py-1.5 text-left hover:bg-hover',
              one === system ? 'border-accent bg-accent-soft' : 'border-line-strong',
            )}
          >
            <span className="font-medium">{names[one]}</span>
            <span className="text-sm text-ink-3">{architectures(bySystem.get(one)).join(' · ')}</span>
          </button>
        ))}
      </div>
      {versions.length > 0 && (
        <Versions key={system} images={versions} chosen={chosen} onPick={onPick} label={t.version} />
      )}
    </div>
  );
}

interface VersionsProps {
  readonly images: readonly ImageItem[];
  readonly chosen: ImageItem | undefined;
  readonly onPick: (image: ImageItem) => void;
  readonly label: string;
}

function Versions({ images, chosen, onPick, label }: VersionsProps) {
  const t = useMessages(imageMessages);
  const roots = useMessages(rootDeviceMessages);
  const own = images.includes(chosen as ImageItem) ? chosen : undefined;
  const architecture = own?.Architecture ?? images[0]?.Architecture;
  const versions = images.filter((image) => image.Architecture === architecture);
  return (
    <div className="grid gap-4 sm:grid-cols-[auto_1fr]">
      <Choices legend={t.architecture}>
        <div className="flex h-8 items-center gap-4">
          {architectures(images).map((one) => (
            <Radio
              key={one}
              name="quick-start-architecture"
              checked={one === architecture}
              onChange={() => {
                const first = images.find((image) => image.Architecture === one);
                if (first) onPick(first);
              }}
            >
              {one}
            </Radio>
          ))}
        </div>
      </Choices>
      <Field label={label}>
        {(control) => (
          <Select
            {...control}
            value={own?.ImageId ?? ''}
            onChange={(event) => {
              const next = versions.find(({ ImageId }) => ImageId === event.target.value);
              if (next) onPick(next);
            }}
          >
            {!own && <option value="" />}
            {versions.map((image) => (
              <option key={image.ImageId} value={image.ImageId}>
                {image.Description ?? image.Name}
                {image.RootDeviceType === 'instance-store' && ` (${roots['instance-store']})`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

/** Amazon's own images and those of providers it has verified; not the marketplace's, which ask for a subscription. */
const isQuickStart = ({ ImageOwnerAlias, ProductCodes }: ImageItem) =>
  ImageOwnerAlias === 'amazon' && (ProductCodes ?? []).length === 0;

const architectures = (images: readonly ImageItem[] | undefined) => [
  ...new Set((images ?? []).flatMap(({ Architecture }) => Architecture ?? [])),
];

function TileSkeletons() {
  return (
    <div aria-hidden className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-2">
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight alike, never reordered
        <Skeleton key={index} height="h-14" />
      ))}
    </div>
  );
}
