import { operatingSystem, rootDevice } from '@muster/ec2-model';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { Badge, Banner, Mono } from '../../../ui/index.ts';
import { rootDeviceMessages, systemMessages } from '../../images/facets.ts';
import { type DescribedImage, useImage } from '../../images/use-image.ts';
import { useLaunch } from '../launch-context.ts';
import { useRead } from '../reads.ts';
import { imageMessages } from '../words/image.ts';
import { ReadTroubles } from './read-troubles.tsx';

/** The AMI chosen, or that none is. */
export function ChosenImage() {
  const t = useMessages(imageMessages);
  const { draft, errorOf } = useLaunch();
  const query = useImage(draft.imageId);
  const image = query.data;
  const read = useRead(query, draft.imageId);
  const error = errorOf('image');

  if (draft.imageId === '') {
    return (
      <p className={`mb-3 ${error ? 'text-danger' : 'text-ink-2'}`}>
        {t.none}. {t.noneHint}
      </p>
    );
  }
  if (read.state === 'failed') return <ReadTroubles reads={{ image: read }} />;
  if (image === null) {
    return (
      <div className="mb-3">
        <Banner kind="danger" title={t.missing(draft.imageId)}>
          {t.missingHint}
        </Banner>
      </div>
    );
  }
  return (
    <div className="mb-4 min-h-20 rounded-md border border-line-strong bg-surface px-3 py-2.5">
      {image && <ImageFacts image={image} />}
      {error && <p className="mt-2 text-sm text-danger">{error}</p>}
    </div>
  );
}

function ImageFacts({ image }: { readonly image: DescribedImage }) {
  const t = useMessages(imageMessages);
  const systems = useMessages(systemMessages);
  const roots = useMessages(rootDeviceMessages);
  const format = useFormat();
  const deprecated = image.DeprecationTime !== undefined && Date.parse(image.DeprecationTime) < Date.now();
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 font-medium break-all">{image.Name ?? image.ImageId}</span>
        <span className="text-ink-3">
          <Mono>{image.ImageId}</Mono>
        </span>
        {image.FreeTierEligible && <Badge tone="ok">{t.freeTier}</Badge>}
        {deprecated && <Badge tone="warn">{t.deprecated}</Badge>}
      </div>
      <p className="text-ink-2">
        {[
          systems[operatingSystem(image)],
          image.Architecture,
          `${t.rootDevice}: ${roots[rootDevice(image)]}`,
          image.CreationDate && format.relative(image.CreationDate),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {image.Description && <p className="text-sm text-ink-3">{image.Description}</p>}
    </>
  );
}
