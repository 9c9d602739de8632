import { common, useMessages } from '../../../i18n/index.ts';
import { RelativeTime } from '../../../i18n/relative-time.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Button } from '../../../ui/index.ts';
import { draftMessages } from '../words/drafts.ts';
import { MOST_DRAFTS } from './kept-drafts.ts';
import { useDraftTitle } from './use-draft-title.ts';
import type { Drafts } from './use-drafts.ts';

interface OtherDraftsProps {
  readonly drafts: Drafts;
  readonly onDiscard: (id: string) => void;
  readonly onClose: () => void;
}

/** The other drafts of this connection and region, to open or to discard. */
export default function OtherDrafts({ drafts, onDiscard, onClose }: OtherDraftsProps) {
  const t = useMessages(draftMessages);
  const { close } = useMessages(common);
  const titleOf = useDraftTitle();
  return (
    <Dialog
      title={t.title}
      description={t.titleHint(MOST_DRAFTS)}
      closeLabel={close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{close}</Button>}
    >
      <ul className="divide-y divide-line">
        {drafts.others.map(({ id, at, value }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 py-2">
            <span className="min-w-0 flex-1">
              <span className="block break-words">{titleOf(value)}</span>
              <span className="block text-sm text-ink-3">
                <RelativeTime at={new Date(at)} />
              </span>
            </span>
            <Button
              size="small"
              onClick={() => {
                drafts.open(id);
                onClose();
              }}
            >
              {t.open}
            </Button>
            <Button size="small" variant="quiet" onClick={() => onDiscard(id)}>
              {t.discard}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
