import { useLanguage, useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { regionName } from '../scope/region-names.ts';
import { PopoverButton } from '../ui/index.ts';
import { messages } from './messages.ts';
import { usePlace } from './use-place.ts';

const RegionList = lazyPart(() => import('./region-list.tsx'));

/** Which regions the page looks at. */
export function RegionPicker() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { place, connection } = usePlace();
  if (!connection) return null;
  const chosen = place.region.split(',');
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const long =
    only === undefined
      ? t.regions(chosen.length)
      : only === 'all'
        ? t.allRegions
        : regionName(only, language);
  return (
    <PopoverButton
      label={`${t.region}: ${long}${only === undefined || only === 'all' ? '' : ` ${only}`}`}
      variant="quiet"
      size="small"
      className="min-w-0 shrink"
      content={(close) => <RegionList connection={connection} region={place.region} onDone={close} />}
    >
      <span className="hidden truncate text-ink lg:inline">{long}</span>
      <span className="truncate text-ink lg:hidden">
        {only === undefined || only === 'all' ? long : only}
      </span>
    </PopoverButton>
  );
}
