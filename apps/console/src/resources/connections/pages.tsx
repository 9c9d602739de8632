import type { Connection } from '@muster/contract';
import { Cable, Plus } from 'lucide-react';
import { useState } from 'react';
import { explain, useConnections } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { Button, Empty, ErrorNotice, Page, Skeleton } from '../../ui/index.ts';
import { ConnectionRow } from './connection-row.tsx';
import { messages } from './messages.ts';

const EditConnection = lazyPart(() => import('./edit-connection.tsx'), { over: true });
const DeleteConnection = lazyPart(() => import('./delete-connection.tsx'), { over: true });

type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'delete'; readonly connection: Connection };

/** Every cloud and account the team uses. */
export default function ConnectionsPage() {
  const t = useMessages(messages);
  const { retry } = useMessages(common);
  const language = useLanguage();
  const connections = useConnections();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const addButton = (
    <Button variant="primary" icon={<Plus size={14} />} onClick={() => setOpen({ what: 'add' })}>
      {t.add}
    </Button>
  );

  return (
    <Page title={t.title} aside={connections.data?.length} actions={addButton}>
      {connections.error && (
        <ErrorNotice
          error={explain(connections.error, language)}
          retry={{ label: retry, onRetry: () => void connections.refetch() }}
        />
      )}
      {connections.isPending && <Skeleton width="w-80" />}
      {connections.data?.length === 0 && (
        <Empty icon={<Cable size={28} />} title={t.emptyTitle} action={addButton}>
          {t.emptyHint}
        </Empty>
      )}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {connections.data?.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            onEdit={() => setOpen({ what: 'edit', connection })}
            onDelete={() => setOpen({ what: 'delete', connection })}
          />
        ))}
      </ul>
      {(open?.what === 'add' || open?.what === 'edit') && (
        <EditConnection connection={open.what === 'edit' ? open.connection : undefined} onClose={close} />
      )}
      {open?.what === 'delete' && <DeleteConnection connection={open.connection} onClose={close} />}
    </Page>
  );
}
