import type { ImagePermissions } from '@muster/ec2-model';
import { Undo2, X } from 'lucide-react';
import { useMessages } from '../../../i18n/index.ts';
import { Badge, classes, IconButton, Mono } from '../../../ui/index.ts';
import { type PermissionKind, permissionKinds } from './draft.ts';
import { messages } from './messages.ts';

interface EntriesProps {
  readonly before: ImagePermissions;
  readonly after: ImagePermissions;
  readonly onToggle: (kind: PermissionKind, value: string) => void;
}

/** Everyone named in the permissions, those staged to come and to go among them. */
export function Entries({ before, after, onToggle }: EntriesProps) {
  const t = useMessages(messages);
  const rows = permissionKinds.flatMap((kind) =>
    [...new Set([...before[kind], ...after[kind]])].map((value) => ({
      kind,
      value,
      added: !before[kind].includes(value),
      removed: !after[kind].includes(value),
    })),
  );
  const names = { accounts: t.account, organizations: t.organization, organizationalUnits: t.unit };
  return (
    <div>
      <h3 className="mb-1 font-medium">{t.entries}</h3>
      {rows.length === 0 && <p className="text-ink-3">{t.noEntries}</p>}
      <ul>
        {rows.map(({ kind, value, added, removed }) => (
          <li key={value} className="flex min-h-9 items-center gap-3 border-b border-line">
            <span className="w-28 shrink-0 text-sm text-ink-3">{names[kind]}</span>
            <span className={classes('min-w-0 break-all', removed && 'text-ink-3 line-through')}>
              <Mono>{value}</Mono>
            </span>
            <span className="ml-auto flex shrink-0 items-center gap-2">
              {added && <Badge tone="ok">{t.added}</Badge>}
              {removed && <Badge tone="danger">{t.removed}</Badge>}
              <IconButton
                size="small"
                label={removed ? t.restoreOne(value) : t.removeOne(value)}
                icon={removed ? <Undo2 size={14} /> : <X size={14} />}
                onClick={() => onToggle(kind, value)}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
