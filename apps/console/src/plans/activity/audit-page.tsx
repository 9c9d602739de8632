import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useRef } from 'react';
import { call, explain, useSession } from '../../api/index.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { Banner, Button, ErrorNotice, Page } from '../../ui/index.ts';
import { ActivityTabs } from './activity-tabs.tsx';
import { useAddressFilter } from './address-filter.ts';
import { AuditFilters, auditConditions } from './audit-filters.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { messages } from './messages.ts';
import { focusFirstRow } from './rows.tsx';

/** The audit log, and whether it is whole. */
export default function AuditPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const isAdmin = useSession().data?.user.role === 'admin';
  const verify = useMutation({ mutationFn: () => call('verifyAudit') });
  const filter = useAddressFilter(auditConditions);
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
      <AuditFilters filter={filter} onLeave={() => focusFirstRow(list.current)} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="px-4 sm:px-6 [&>*]:mb-3">
          {verify.error && <ErrorNotice error={explain(verify.error, language)} />}
          {verify.data &&
            (verify.data.intact ? (
              <Banner kind="done" title={t.intact(format.number(verify.data.rows))} />
            ) : (
              <Banner kind="danger" title={t.broken(verify.data.firstBad ?? 0)} />
            ))}
        </div>
        <AuditTrail {...filter.values} listRef={list} />
      </div>
    </Page>
  );
}
