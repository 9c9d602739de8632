import { launchPermissionFacet, operatingSystem, rootDevice } from '@muster/ec2-model';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { useScope } from '../../../scope/scope.ts';
import { classes, Input, Mono, Select } from '../../../ui/index.ts';
import { permissionMessages, rootDeviceMessages, systemMessages } from '../../images/facets.ts';
import { useLaunch } from '../launch-context.ts';
import type { ImageItem } from '../model/known.ts';
import type { Read } from '../reads.ts';
import { imageMessages } from '../words/image.ts';

const SHOWN = 30;

interface ImageListProps {
  readonly images: readonly ImageItem[];
  /** Said of a list that was read and has nothing in it. */
  readonly empty: ReactNode;
  /** The reads that the list is made of. */
  readonly reads: readonly Read[];
  readonly onPick: (image: ImageItem) => void;
}

type Facet = 'system' | 'architecture' | 'permission' | 'rootDevice';
const facetNames: readonly Facet[] = ['system', 'architecture', 'permission', 'rootDevice'];

/** AMIs to choose from, found by words, operating system, architecture, launch permission and root device. */
export function ImageList({ images, reads, empty, onPick }: ImageListProps) {
  const t = useMessages(imageMessages);
  const { search, loading } = useMessages(common);
  const format = useFormat();
  const { region } = useScope();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Partial<Record<Facet, string>>>({});
  const { facetOf, facetName } = useFacets();
  const sought = useDeferredValue(words).trim().toLowerCase();

  const matches = (image: ImageItem, except?: Facet) =>
    facetNames.every(
      (facet) => facet === except || !chosen[facet] || facetOf[facet](image) === chosen[facet],
    );
  const found = images.filter((image) => matches(image) && textOf(image).includes(sought));

  if (images.length === 0) {
    if (reads.some(({ state }) => state === 'failed')) return null;
    const pending = reads.some(({ state }) => state === 'pending');
    return <p className="py-6 text-center text-ink-2">{pending ? loading : empty}</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          aria-label={search}
          placeholder={t.find}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="min-w-48 flex-1"
        />
        {facetNames.map((facet) => {
          const values = new Set(images.filter((image) => matches(image, facet)).map(facetOf[facet]));
          return (
            <Select
              key={facet}
              aria-label={t[facet]}
              className="w-auto max-w-44"
              value={chosen[facet] ?? ''}
              onChange={(event) => setChosen({ ...chosen, [facet]: event.target.value })}
            >
              <option value="">
                {t[facet]}: {t.any}
              </option>
              {[...values].sort().map((value) => (
                <option key={value} value={value}>
                  {facetName[facet](value)}
                </option>
              ))}
            </Select>
          );
        })}
      </div>
      <ul className="max-h-96 overflow-y-auto rounded-md border border-line">
        {found.slice(0, SHOWN).map((image) => (
          <ImageRow key={image.ImageId} image={image} onPick={onPick} />
        ))}
        {found.length === 0 && <li className="py-6 text-center text-ink-2">{t.noMatch}</li>}
        {found.length > SHOWN && (
          <li className="px-3 py-2 text-sm text-ink-3">{t.more(format.number(found.length - SHOWN))}</li>
        )}
      </ul>
      <p className="text-sm text-ink-3">{t.inRegion(region)}</p>
    </div>
  );
}

function ImageRow({
  image,
  onPick,
}: {
  readonly image: ImageItem;
  readonly onPick: (image: ImageItem) => void;
}) {
  const t = useMessages(imageMessages);
  const { draft } = useLaunch();
  const format = useFormat();
  const { facetOf, facetName } = useFacets();
  const isChosen = image.ImageId === draft.imageId;
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={t.choose(image.Name ?? image.ImageId ?? '')}
        onClick={() => onPick(image)}
        className={classes(
          'grid w-full gap-x-4 px-3 py-1.5 text-left -outline-offset-2 hover:bg-hover sm:grid-cols-[1fr_auto]',
          isChosen && 'bg-accent-soft',
        )}
      >
        <span className="min-w-0 truncate font-medium">{image.Name ?? '–'}</span>
        <span className="text-ink-3">
          <Mono>{image.ImageId}</Mono>
        </span>
        <span className="text-sm text-ink-3 sm:col-span-2">
          {facetNames.map((facet) => facetName[facet](facetOf[facet](image))).join(' · ')}
          {image.CreationDate && ` · ${format.relative(image.CreationDate)}`}
        </span>
      </button>
    </li>
  );
}

/** The seed's selectors: how an AMI's value is found, and how it reads. */
function useFacets() {
  const { connection } = useScope();
  const systems = useMessages(systemMessages);
  const permissions = useMessages(permissionMessages);
  const roots = useMessages(rootDeviceMessages);
  const say = (names: Readonly<Record<string, string>>) => (value: string) => names[value] ?? value;
  const facetOf: Readonly<Record<Facet, (image: ImageItem) => string>> = {
    system: operatingSystem,
    architecture: (image) => image.Architecture ?? '–',
    permission: (image) => launchPermissionFacet(image, connection.account ?? ''),
    rootDevice,
  };
  const facetName: Readonly<Record<Facet, (value: string) => string>> = {
    system: say(systems),
    architecture: (value) => value,
    permission: say(permissions),
    rootDevice: say(roots),
  };
  return { facetOf, facetName };
}

const textOf = (image: ImageItem) =>
  `${image.Name ?? ''} ${image.ImageId ?? ''} ${image.Description ?? ''} ${image.OwnerId ?? ''}`.toLowerCase();
