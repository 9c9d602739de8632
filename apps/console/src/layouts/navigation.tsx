import { NavLink } from 'react-router';
import { useSession } from '../api/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { addressOf, type Resource, resources } from '../resources/registry.ts';
import { classes } from '../ui/index.ts';
import { usePlace } from './use-place.ts';

interface NavigationProps {
  /** Icons only; the name is then the tooltip. */
  readonly collapsed?: boolean;
  readonly onNavigate?: () => void;
}

/** The links to every resource, grouped as the registry says. */
export function Navigation({ collapsed = false, onNavigate }: NavigationProps) {
  const language = useLanguage();
  const role = useSession().data?.user.role;
  const { place, defaultRegion } = usePlace();
  const shown = resources.filter((resource) => !resource.admin || role === 'admin');

  const link = (resource: Resource) => {
    const Icon = resource.icon;
    const name = resource.names[language];
    return (
      <li key={resource.path}>
        <NavLink
          to={addressOf(resource, place, defaultRegion)}
          onClick={onNavigate}
          onPointerEnter={() => void resource.load().catch(() => undefined)}
          aria-label={collapsed ? name : undefined}
          data-tooltip={collapsed ? name : undefined}
          className={({ isActive }) =>
            classes(
              'flex h-8 items-center gap-2.5 rounded-md px-2.5',
              isActive ? 'bg-pressed font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
            )
          }
        >
          <Icon size={16} aria-hidden className="shrink-0" />
          {!collapsed && <span className="truncate">{name}</span>}
        </NavLink>
      </li>
    );
  };

  return (
    <>
      {(['ec2', 'muster'] as const).map((section) => (
        <ul key={section} className={classes('flex flex-col gap-0.5', section === 'muster' && 'mt-auto')}>
          {shown.filter((resource) => resource.section === section).map(link)}
        </ul>
      ))}
    </>
  );
}
