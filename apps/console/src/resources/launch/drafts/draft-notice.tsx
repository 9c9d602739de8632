import { useMessages } from '../../../i18n/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { draftMessages } from '../words/drafts.ts';
import { isEmpty } from './kept-drafts.ts';
import { useDraftTitle } from './use-draft-title.ts';
import type { Drafts } from './use-drafts.ts';

interface DraftNoticeProps {
  readonly drafts: Drafts;
  readonly onDiscard: (id: string) => void;
}

/** Says which other draft there is, when this one took its place or could be it, and brings it back. */
export function DraftNotice({ drafts, onDiscard }: DraftNoticeProps) {
  const t = useMessages(draftMessages);
  const titleOf = useDraftTitle();
  const { moved, others, current } = drafts;
  const [newest] = others;

  if (moved?.why === 'started') {
    const { id } = moved.before;
    return (
      <Banner
        kind="info"
        title={t.putAside(titleOf(moved.before.value))}
        actions={
          <>
            <Button size="small" onClick={() => drafts.open(id)}>
              {t.back}
            </Button>
            <Button size="small" variant="quiet" onClick={drafts.dismiss}>
              {t.hide}
            </Button>
          </>
        }
      >
        {t.putAsideHint}
      </Banner>
    );
  }
  if (moved?.why === 'other-tab') {
    return (
      <Banner
        kind="caution"
        title={t.otherTab}
        actions={
          <Button size="small" variant="quiet" onClick={drafts.dismiss}>
            {t.hide}
          </Button>
        }
      >
        {t.otherTabHint}
      </Banner>
    );
  }
  if (!newest || !isEmpty(current.value)) return null;
  return (
    <Banner
      kind="info"
      title={t.earlier(titleOf(newest.value))}
      actions={
        <>
          <Button size="small" onClick={() => drafts.open(newest.id)}>
            {t.proceed}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onDiscard(newest.id)}>
            {t.discardIt}
          </Button>
        </>
      }
    />
  );
}
