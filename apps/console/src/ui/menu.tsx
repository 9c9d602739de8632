import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Button, type ButtonProps, IconButton } from './button.tsx';

/** One entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** At the end of the row: a shortcut or a value. */
  readonly aside?: ReactNode;
  readonly danger?: boolean;
  /** A radio-like mark; leave it out for a plain action. */
  readonly checked?: boolean;
  /** Why it can't be chosen now; shown under its label. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
}

/** Entries that belong together, with a heading or without. */
export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

// The headless library is larger than the page it serves: it is fetched when a menu is about to be opened.
const MenuPopup = lazyPart(() => import('./menu-popup.tsx'), { over: true });

interface MenuButtonProps
  extends Pick<ButtonProps, 'variant' | 'size' | 'disabledReason' | 'pending' | 'className'> {
  readonly label: string;
  /** Shows the icon alone; `label` is then the accessible name. */
  readonly iconOnly?: boolean;
  readonly icon?: ReactNode;
  /** Shown in place of the label. */
  readonly children?: ReactNode;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  iconOnly,
  icon,
  children,
  groups,
  align = 'start',
  ...look
}: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const props = {
    ...look,
    ref: anchor,
    id,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onPointerEnter: MenuPopup.preload,
    onFocus: MenuPopup.preload,
  };
  return (
    <>
      {iconOnly ? (
        <IconButton {...props} label={label} icon={icon} />
      ) : (
        <Button {...props} icon={icon} aria-label={children === undefined ? undefined : label}>
          {children ?? label}
          <ChevronDown size={14} aria-hidden className="-mr-1 text-current opacity-70" />
        </Button>
      )}
      {open && (
        <MenuPopup
          anchor={anchor}
          labelledBy={id}
          groups={groups}
          align={align}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
