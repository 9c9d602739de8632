import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { classes } from './classes.ts';
import type { MenuGroup, MenuItem } from './menu.tsx';
import { itemClass, popupClass } from './popup.ts';

interface MenuPopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly labelledBy: string;
  readonly groups: readonly MenuGroup[];
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
}

/** The open menu of a `MenuButton`. */
export default function MenuPopup({ anchor, labelledBy, groups, align, onClose }: MenuPopupProps) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align={align}
          sideOffset={4}
          className="z-40 outline-none"
        >
          <Menu.Popup
            finalFocus={anchor}
            aria-labelledby={labelledBy}
            className={classes(popupClass, 'min-w-44 max-w-80 p-1')}
          >
            {groups.map((group, index) => (
              <Group key={group.label ?? index} group={group} first={index === 0} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Group({ group, first }: { readonly group: MenuGroup; readonly first: boolean }) {
  return (
    <>
      {!first && <Menu.Separator className="-mx-1 my-1 h-px bg-line" />}
      <Menu.Group>
        {group.label !== undefined && (
          <Menu.GroupLabel className="px-2 py-1 text-sm text-ink-3">{group.label}</Menu.GroupLabel>
        )}
        {group.items.map((item) => (
          <Item key={item.label} item={item} />
        ))}
      </Menu.Group>
    </>
  );
}

function Item({ item }: { readonly item: MenuItem }) {
  const off = item.disabledReason !== undefined;
  return (
    <Menu.Item
      label={item.label}
      disabled={off}
      aria-current={item.checked || undefined}
      onClick={item.onSelect}
      className={classes(itemClass, item.danger && !off && 'text-danger')}
    >
      {item.icon && <span className="shrink-0 text-ink-3">{item.icon}</span>}
      <span className="min-w-0 flex-1">
        {item.label}
        {off && <span className="block text-sm text-ink-3">{item.disabledReason}</span>}
      </span>
      {item.aside && <span className="shrink-0 text-sm text-ink-3">{item.aside}</span>}
      {item.checked && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
    </Menu.Item>
  );
}
