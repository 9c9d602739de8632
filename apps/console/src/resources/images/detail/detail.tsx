import { unlaunchableState } from '@muster/ec2-model';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMessages } from '../../../i18n/index.ts';
import { CopiedId } from '../../../layouts/copied-id.tsx';
import { NotFound } from '../../../layouts/not-found.tsx';
import { ReadState } from '../../../layouts/read-state.tsx';
import { Tabs } from '../../../layouts/tabs.tsx';
import { Trail } from '../../../layouts/trail.tsx';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Button, buttonClass, Empty, Page } from '../../../ui/index.ts';
import { titleOf } from '../image.ts';
import { ImageState } from '../image-state.tsx';
import { messages as listMessages } from '../messages.ts';
import { type DescribedImage, useImage } from '../use-image.ts';
import { messages } from './messages.ts';
import { isTab, tabContent, tabNames } from './tabs.ts';

const Deregister = lazyPart(() => import('./deregister.tsx'), { over: true });

/** The page of one AMI. */
export default function ImageDetail() {
  const { id = '', tab = 'overview' } = useParams();
  const t = useMessages(messages);
  const { place } = useScope();
  const query = useImage(id);
  if (!isTab(tab)) return <NotFound />;
  if (query.data) return <Found id={id} image={query.data} tab={tab} />;
  if (query.data === undefined) {
    return (
      <div className="p-6">
        <ReadState query={query}>{() => null}</ReadState>
      </div>
    );
  }
  return (
    <Empty
      title={t.goneTitle}
      action={
        <Link to={paths.images(place)} className={buttonClass()}>
          {t.backToList}
        </Link>
      }
    >
      {t.goneHint(id)}
    </Empty>
  );
}

interface FoundProps {
  readonly id: string;
  readonly image: DescribedImage;
  readonly tab: (typeof tabNames)[number];
}

function Found({ id, image, tab }: FoundProps) {
  const t = useMessages(messages);
  const list = useMessages(listMessages);
  const { place, placeIn, region, connection } = useScope();
  const [deregistering, setDeregistering] = useState(false);
  const here = placeIn(region);
  const own = image.OwnerId === connection.account;
  const Content = tabContent[tab];
  return (
    <Page
      trail={<Trail to={paths.images(place)}>{list.title}</Trail>}
      title={titleOf(image)}
      aside={
        <span className="flex flex-wrap items-center gap-x-3 text-base">
          <ImageState state={image.State} />
          <CopiedId id={id} />
        </span>
      }
      actions={
        <>
          <Button
            disabledReason={own ? undefined : t.notOwner(image.OwnerId ?? '')}
            onClick={() => setDeregistering(true)}
          >
            {t.deregister}
          </Button>
          {unlaunchableState(image) ? (
            <Button
              variant="primary"
              icon={<Plus size={14} aria-hidden />}
              disabledReason={list.notAvailable}
            >
              {t.launch}
            </Button>
          ) : (
            <Link to={paths.launch(here, { image: id })} className={buttonClass('primary')}>
              <Plus size={14} aria-hidden />
              {t.launch}
            </Link>
          )}
        </>
      }
    >
      <Tabs
        label={t.tabs}
        tabs={tabNames.map((name) => ({
          to: paths.image(here, id, name === 'overview' ? undefined : name),
          label: t[name],
          first: name === 'overview',
        }))}
      />
      <div>
        <Content id={id} image={image} />
      </div>
      {deregistering && <Deregister id={id} image={image} onClose={() => setDeregistering(false)} />}
    </Page>
  );
}
