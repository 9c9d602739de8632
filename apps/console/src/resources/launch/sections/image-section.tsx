import { useMemo, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { useScope } from '../../../scope/scope.ts';
import { useStored } from '../../../storage/stored.ts';
import { Segments } from '../../../ui/segments.tsx';
import { useLaunch } from '../launch-context.ts';
import { type ImageChange, imageChange } from '../model/image-change.ts';
import type { ImageItem } from '../model/known.ts';
import { type Read, useCatalogue, useListing } from '../reads.ts';
import { recentImages } from '../recent-images.ts';
import { imageMessages } from '../words/image.ts';
import { ChosenImage } from './chosen-image.tsx';
import { ImageList } from './image-list.tsx';
import { LaunchSection } from './launch-section.tsx';
import { QuickStart } from './quick-start.tsx';
import { ReadTroubles } from './read-troubles.tsx';

const ChangeImage = lazyPart(() => import('./change-image.tsx'), { over: true });

const sources = ['quickStart', 'recent', 'mine', 'shared', 'search'] as const;

/** Which AMI to launch from. */
export function ImageSection() {
  const t = useMessages(imageMessages);
  const { connection, region } = useScope();
  const { draft, known, set } = useLaunch();
  const [source, setSource] = useState<(typeof sources)[number]>('quickStart');
  const [asked, setAsked] = useState<{ readonly image: ImageItem; readonly change: ImageChange }>();
  const images = useImages();
  const [recent] = useStored(recentImages(connection.id, region));

  const apply = (change: ImageChange) => {
    set(change.draft);
    setAsked(undefined);
  };
  const pick = (image: ImageItem) => {
    const change = imageChange(draft, known.image, image, known.type);
    if (change.resets.length > 0) setAsked({ image, change });
    else apply(change);
  };

  return (
    <LaunchSection id="image" title={t.title} hint={t.hint}>
      <ChosenImage />
      <Segments
        label={t.sources}
        segments={sources.map((id) => ({ id, label: t[id] }))}
        selected={source}
        onSelect={setSource}
      >
        <ReadTroubles reads={images.failed[source]} />
        {source === 'quickStart' && (
          <QuickStart images={images.public} read={images.reads.public} onPick={pick} />
        )}
        {source === 'recent' && (
          <ImageList
            images={recent.flatMap((id) => images.byId.get(id) ?? [])}
            reads={Object.values(images.reads)}
            empty={recent.length > 0 ? t.recentGone : t.noRecent}
            onPick={pick}
          />
        )}
        {source === 'mine' && (
          <ImageList images={images.mine} reads={[images.reads.mine]} empty={t.noMine} onPick={pick} />
        )}
        {source === 'shared' && (
          <ImageList images={images.shared} reads={[images.reads.shared]} empty={t.noShared} onPick={pick} />
        )}
        {source === 'search' && (
          <ImageList
            images={images.all}
            reads={Object.values(images.reads)}
            empty={t.noMatch}
            onPick={pick}
          />
        )}
      </Segments>
      {asked && (
        <ChangeImage
          name={asked.image.Name ?? asked.image.ImageId ?? ''}
          resets={asked.change.resets}
          onChange={() => apply(asked.change)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </LaunchSection>
  );
}

/** Every AMI that can be launched here, by why it can, and how each list stands. */
function useImages() {
  const mine = useListing('images');
  const shared = useListing('images-shared');
  const everybody = useCatalogue('images-public');
  const lists = useMemo(() => {
    const items = (rows: readonly { readonly item: ImageItem }[]) =>
      rows
        .map(({ item }) => item)
        .filter(({ State }) => State === 'available')
        .sort(newestFirst);
    const found = { mine: items(mine.rows), shared: items(shared.rows), public: items(everybody.rows) };
    const byId = new Map(
      [...found.public, ...found.shared, ...found.mine].map((item) => [item.ImageId, item]),
    );
    return { ...found, byId, all: [...byId.values()].sort(newestFirst) };
  }, [mine.rows, shared.rows, everybody.rows]);
  const reads = { mine: mine.read, shared: shared.read, public: everybody.read };
  const any = Object.values(reads).find(({ state }) => state === 'failed');
  const only = (read: Read | undefined) => (read ? { images: read } : {});
  const failed = {
    quickStart: only(reads.public),
    recent: only(any),
    mine: only(reads.mine),
    shared: only(reads.shared),
    search: only(any),
  };
  return { ...lists, reads, failed };
}

const newestFirst = (a: ImageItem, b: ImageItem) =>
  (b.CreationDate ?? '').localeCompare(a.CreationDate ?? '');
