import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { popupClass } from './popup.ts';

interface PopoverPopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The open panel of a `PopoverButton`. */
export default function PopoverPopup({ anchor, label, align, onClose, children }: PopoverPopupProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        // A press on the button is an outside press too: the button's own click closes it.
        if (!open && !(event.target instanceof Node && anchor.current?.contains(event.target))) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" align={align} sideOffset={4} className="z-40">
          <Popover.Popup finalFocus={anchor} aria-label={label} className={popupClass}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
