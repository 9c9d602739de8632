import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Button, type ButtonProps } from './button.tsx';

const PopoverPopup = lazyPart(() => import('./popover-popup.tsx'), { over: true });

interface PopoverButtonProps
  extends Pick<ButtonProps, 'variant' | 'size' | 'disabledReason' | 'className' | 'icon'> {
  /** The accessible name of the button and of what it opens. */
  readonly label: string;
  /** Shown on the button in place of the label. */
  readonly children?: ReactNode;
  readonly align?: 'start' | 'end';
  /** What opens; it is given the function that closes it. */
  readonly content: (close: () => void) => ReactNode;
}

/** A button that opens a small panel. */
export function PopoverButton({ label, children, align = 'start', content, ...look }: PopoverButtonProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button
        {...look}
        ref={anchor}
        id={id}
        aria-label={children === undefined ? undefined : label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onPointerEnter={PopoverPopup.preload}
        onFocus={PopoverPopup.preload}
      >
        {children ?? label}
        <ChevronDown size={14} aria-hidden className="-mr-1 opacity-70" />
      </Button>
      {open && (
        <PopoverPopup anchor={anchor} label={label} align={align} onClose={close}>
          {content(close)}
        </PopoverPopup>
      )}
    </>
  );
}
