import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { call, explain, useSession } from '../../api/index.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { Banner, Button, ErrorNotice, Page } from '../../ui/index.ts';
import { ActivityTabs } from './activity-tabs.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { messages } from './messages.ts';

/** The audit log, and whether it is whole. */
export default function AuditPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const format = useFormat();
  const isAdmin = useSession().data?.user.role === 'admin';
  const verify = useMutation({ mutationFn: () => call('verifyAudit') });
  return (
    <Page
      fill
      title={t.title}
      actions={
        isAdmin && (
          <Button
            icon={<ShieldCheck size={14} />}
            pending={verify.isPending}
            onClick={() => verify.mutate()}
            data-tooltip={t.verifyHint}
          >
            {t.verify}
          </Button>
        )
      }
    >
      <ActivityTabs />
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-8 sm:px-6">
        {verify.error && <ErrorNotice error={explain(verify.error, language)} />}
        {verify.data &&
          (verify.data.intact ? (
            <Banner kind="done" title={t.intact(format.number(verify.data.rows))} />
          ) : (
            <Banner kind="danger" title={t.broken(verify.data.firstBad ?? 0)} />
          ))}
        <div>
          <AuditTrail />
        </div>
      </div>
    </Page>
  );
}
