import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { onEventsReconnected } from '../api/index.ts';
import { useMessages } from '../i18n/index.ts';
import { messages } from '../parts/messages.ts';
import { lookForNewVersion, useNewVersion } from '../parts/new-version.ts';
import { Button } from '../ui/index.ts';
import { NetworkNotice } from './network-notice.tsx';

/** What concerns the whole console, above every page: that nothing reaches the BFF, that it was upgraded. */
export default function FrameNotices() {
  const t = useMessages(messages);
  const newer = useNewVersion();
  useEffect(() => onEventsReconnected(() => void lookForNewVersion()), []);
  return (
    <>
      <NetworkNotice />
      <div role="status">
        {newer && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-2">
            <Download size={16} aria-hidden className="shrink-0 text-accent" />
            <p className="min-w-0 flex-1">
              {t.newVersion} {t.draftsKept}
            </p>
            <Button size="small" onClick={() => location.reload()}>
              {t.reload}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
