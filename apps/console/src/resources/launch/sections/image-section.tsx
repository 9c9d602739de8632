import { useMemo, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { useOnce } from '../../../inventory/use-once.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { useScope } from '../../../scope/scope.ts';
import { useStored } from '../../../storage/stored.ts';
import { Segments } from '../../../ui/segments.tsx';
import { useLaunch } from '../launch-context.ts';
import { type ImageChange, imageChange } from '../model/image-change.ts';
import type { ImageItem } from '../model/known.ts';
import { recentImages } from '../recent-images.ts';
import { imageMessages } from '../words/image.ts';
import { ChosenImage } from './chosen-image.tsx';
import { ImageList } from './image-list.tsx';
import { LaunchSection } from './launch-section.tsx';
import { QuickStart } from './quick-start.tsx';

const ChangeImage = lazyPart(() => import('./change-image.tsx'), { over: true });

const sources = ['quickStart', 'recent', 'mine', 'shared', 'search'] as const;

/** Which AMI to launch from. */
export function ImageSection() {
  const t = useMessages(imageMessages);
  const { connection, region } = useScope();
  const { draft, known, set, setUserData } = useLaunch();
  const [source, setSource] = useState<(typeof sources)[number]>('quickStart');
  const [asked, setAsked] = useState<{ readonly image: ImageItem; readonly change: ImageChange }>();
  const images = useImages();
  const [recent] = useStored(recentImages(connection.id, region));

  const apply = (change: ImageChange) => {
    if (change.draft.advanced.userData.from === 'none') setUserData(undefined);
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
        {source === 'quickStart' && (
          <QuickStart images={images.public} loading={images.loading} onPick={pick} />
        )}
        {source === 'recent' && (
          <ImageList
            images={recent.flatMap((id) => images.byId.get(id) ?? [])}
            empty={t.noRecent}
            onPick={pick}
          />
        )}
        {source === 'mine' && <ImageList images={images.mine} empty={t.noMine} onPick={pick} />}
        {source === 'shared' && <ImageList images={images.shared} empty={t.noShared} onPick={pick} />}
        {source === 'search' && <ImageList images={images.all} empty={t.noMatch} onPick={pick} />}
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

/** Every AMI that can be launched here, by why it can. */
function useImages() {
  const { connection, region } = useScope();
  const mine = useInventory('images', connection.id, [region]).rows;
  const shared = useInventory('images-shared', connection.id, [region]).rows;
  const everybody = useOnce('images-public', connection.id, region);
  return useMemo(() => {
    const items = (rows: readonly { readonly item: ImageItem }[] | undefined) =>
      (rows ?? [])
        .map(({ item }) => item)
        .filter(({ State }) => State === 'available')
        .sort(newestFirst);
    const lists = { mine: items(mine), shared: items(shared), public: items(everybody.data) };
    const byId = new Map(
      [...lists.public, ...lists.shared, ...lists.mine].map((item) => [item.ImageId, item]),
    );
    return { ...lists, byId, all: [...byId.values()].sort(newestFirst), loading: everybody.isPending };
  }, [mine, shared, everybody.data, everybody.isPending]);
}

const newestFirst = (a: ImageItem, b: ImageItem) =>
  (b.CreationDate ?? '').localeCompare(a.CreationDate ?? '');
