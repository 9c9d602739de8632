import type { Connection } from '@muster/contract';
import { Ellipsis } from 'lucide-react';
import { Link } from 'react-router';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { Badge, MenuButton, Mono } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface ConnectionRowProps {
  readonly connection: Connection;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One connection of the list: what it reaches, as whom, and what can be done with it. */
export function ConnectionRow({ connection, onEdit, onDelete }: ConnectionRowProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const { endpoint, credentials, defaultRegion } = connection;
  const place = { connection: connection.id, region: defaultRegion };
  return (
    <li className="flex items-center gap-4 py-3">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link to={paths.instances(place)} className="font-medium hover:text-accent hover:underline">
            {connection.name}
          </Link>
          {credentials.missing && <Badge tone="warn">{t.missing}</Badge>}
        </div>
        <p className="mt-0.5 break-words text-ink-3">
          {endpoint === 'aws' ? t.aws : endpoint === 'embedded' ? t.embedded : endpoint}
        </p>
      </div>
      <dl className="hidden w-96 shrink-0 grid-cols-2 gap-4 sm:grid">
        <div>
          <dt className="text-sm text-ink-3">{t.account}</dt>
          <dd>{connection.account ? <Mono>{connection.account}</Mono> : t.unknownAccount}</dd>
        </div>
        <div className="min-w-0">
          <dt className="text-sm text-ink-3">{t.defaultRegion}</dt>
          <dd className="truncate">{regionName(defaultRegion, language)}</dd>
        </div>
      </dl>
      <MenuButton
        label={`${words.actions}: ${connection.name}`}
        iconOnly
        icon={<Ellipsis size={16} />}
        variant="quiet"
        align="end"
        groups={[
          { items: [{ label: words.edit, onSelect: onEdit }] },
          { items: [{ label: words.delete, danger: true, onSelect: onDelete }] },
        ]}
      />
    </li>
  );
}
