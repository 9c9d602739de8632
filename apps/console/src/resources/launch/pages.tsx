import { explain } from '../../api/index.ts';
import { useLanguage, useMessages } from '../../i18n/index.ts';
import { useScope } from '../../scope/scope.ts';
import { Banner, Button, ErrorNotice, Page } from '../../ui/index.ts';
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
import { StorageSection } from './sections/storage-section.tsx';
import { TypeSection } from './sections/type-section.tsx';
import { Summary } from './summary.tsx';
import { useLaunchPage } from './use-launch-page.ts';
import { useReview } from './use-review.ts';
import { useStart } from './use-start.ts';
import { pageMessages, summaryMessages } from './words/page.ts';

/** The launch page, a new one for each connection and region: ids of one mean nothing in another. */
export default function LaunchPages() {
  const { connection, region } = useScope();
  return <LaunchPage key={`${connection.id} ${region}`} />;
}

function LaunchPage() {
  const t = useMessages(pageMessages);
  const words = useMessages(summaryMessages);
  const language = useLanguage();
  const page = useLaunchPage();
  const { like, error } = useStart(page);
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
            <Button variant="quiet" onClick={() => page.replace(emptyDraft())}>
              {t.startOver}
            </Button>
          </>
        }
      >
        {launched && <Launched plan={launched} />}
        {like !== null && error && (
          <div className="mb-6">
            <ErrorNotice error={explain(error, language)} />
          </div>
        )}
        {whole.map(({ code, message }) => (
          <div key={code} className="mb-6">
            <Banner kind="danger" title={words.fromEc2}>
              {message} ({code})
            </Banner>
          </div>
        ))}
        {/* Another draft is another form: nothing that was opened in the last one stays open. */}
        <div key={page.kept.key} className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_300px]">
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
      </Page>
    </LaunchContext>
  );
}
