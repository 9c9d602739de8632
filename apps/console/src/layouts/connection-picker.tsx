import { useNavigate } from 'react-router';
import { useSession } from '../api/index.ts';
import { useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { MenuButton, type MenuGroup } from '../ui/index.ts';
import { messages } from './messages.ts';
import { useMove } from './use-move.ts';
import { usePlace } from './use-place.ts';

/** Which cloud and account the page looks at. */
export function ConnectionPicker() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const move = useMove();
  const role = useSession().data?.user.role;
  const { connection, connections } = usePlace();
  const name = connection?.name ?? '–';
  const groups: MenuGroup[] = [
    {
      label: t.connection,
      items: connections.map((one) => ({
        label: one.name,
        aside: one.account ?? undefined,
        checked: one.id === connection?.id,
        onSelect: () => move({ connection: one.id, region: one.defaultRegion }),
      })),
    },
  ];
  if (role === 'admin') {
    groups.push({ items: [{ label: t.manageConnections, onSelect: () => navigate(paths.connections()) }] });
  }
  return (
    <MenuButton
      label={`${t.connection}: ${name}`}
      variant="quiet"
      size="small"
      groups={groups}
      className="min-w-0 shrink"
    >
      <span className="truncate font-medium text-ink">{name}</span>
    </MenuButton>
  );
}
