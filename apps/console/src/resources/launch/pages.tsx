import { useState } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { useScope } from '../../scope/scope.ts';
import { Banner, Button, Page } from '../../ui/index.ts';
import { DraftNotice } from './drafts/draft-notice.tsx';
import { isEmpty } from './drafts/kept-drafts.ts';
import { LaunchContext } from './launch-context.ts';
import { Launched } from './launched.tsx';
import { emptyDraft } from './model/draft.ts';
import { sectionOf } from './model/section-of.ts';
import { AdvancedSection } from './sections/advanced-section.tsx';
import { ImageSection } from './sections/image-section.tsx';
import { KeyPairSection } from './sections/key-pair-section.tsx';
import { goToSection } from './sections/launch-section.tsx';
import { NameSection } from './sections/name-section.tsx';
import { NetworkSection } from './sections/network-section.tsx';
import { ReadTroubles } from './sections/read-troubles.tsx';
import { StorageSection } from './sections/storage-section.tsx';
import { TypeSection } from './sections/type-section.tsx';
import { Summary } from './summary.tsx';
import { useLaunchPage } from './use-launch-page.ts';
import { useReview } from './use-review.ts';
import { useStart } from './use-start.ts';
import { draftMessages } from './words/drafts.ts';
import { pageMessages, summaryMessages } from './words/page.ts';

const OtherDrafts = lazyPart(() => import('./drafts/other-drafts.tsx'), { over: true });

/** The launch page, a new one for each connection and region: ids of one mean nothing in another. */
export default function LaunchPages() {
  const { connection, region } = useScope();
  return <LaunchPage key={`${connection.id} ${region}`} />;
}

function LaunchPage() {
  const t = useMessages(pageMessages);
  const words = useMessages(summaryMessages);
  const draftWords = useMessages(draftMessages);
  const page = useLaunchPage();
  const like = useStart(page);
  const [listing, setListing] = useState(false);
  const { drafts } = page;
  const { start, launched } = useReview(page);
  const whole = page.refusals.filter(({ field }) => field === undefined);

  const onLaunch = () => {
    page.insist();
    const [first] = page.problems;
    // The errors are drawn first, so that the focus finds the field that shows one.
    if (first) requestAnimationFrame(() => goToSection(sectionOf(first.field)));
    else start();
  };

  return (
    <LaunchContext value={page}>
      <Page
        wide
        title={t.title}
        actions={
          <>
            <span className="hidden text-sm text-ink-3 md:inline">{t.draftKept}</span>
            {drafts.others.length > 0 && (
              <Button variant="quiet" onClick={() => setListing(true)}>
                {draftWords.others(drafts.others.length)}
              </Button>
            )}
            <Button
              variant="quiet"
              disabledReason={isEmpty(page.draft) ? t.nothingTyped : undefined}
              onClick={() => page.start(emptyDraft())}
            >
              {t.startOver}
            </Button>
          </>
        }
      >
        {launched && <Launched plan={launched} />}
        {like && <ReadTroubles reads={{ instance: like }} />}
        <div className="mb-6 empty:hidden">
          <DraftNotice drafts={drafts} onDiscard={page.discard} />
        </div>
        {whole.map(({ code, message }) => (
          <div key={code} className="mb-6">
            <Banner kind="danger" title={words.fromEc2}>
              {message} ({code})
            </Banner>
          </div>
        ))}
        {/* Another draft is another form: nothing that was opened in the last one stays open. */}
        <div key={drafts.current.id} className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_300px]">
          <div className="min-w-0">
            <NameSection />
            <ImageSection />
            <TypeSection />
            <KeyPairSection />
            <NetworkSection />
            <StorageSection />
            <AdvancedSection />
          </div>
          <Summary onLaunch={onLaunch} />
        </div>
        {listing && (
          <OtherDrafts drafts={drafts} onDiscard={page.discard} onClose={() => setListing(false)} />
        )}
      </Page>
    </LaunchContext>
  );
}
