import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';

interface DialogProps {
  readonly title: ReactNode;
  /** What it is about, read out with the title. */
  readonly description?: ReactNode;
  /** The accessible name of the close button. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** The row of buttons at the bottom, the main one last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** A `sheet` comes in from the right over the full height, for reviews and long forms. */
  readonly shape?: 'dialog' | 'sheet';
  readonly width?: 'narrow' | 'wide';
}

const shapes = {
  dialog: 'top-[10vh] left-1/2 -translate-x-1/2 max-h-[80vh] rounded-xl border border-line-strong',
  sheet: 'inset-y-0 right-0 border-l border-line-strong',
};
const widths = {
  dialog: { narrow: 'w-[min(440px,calc(100vw-24px))]', wide: 'w-[min(720px,calc(100vw-24px))]' },
  sheet: { narrow: 'w-[min(480px,100vw)]', wide: 'w-[min(760px,100vw)]' },
};

/** A modal dialog, mounted while it is open. Import a file that uses it lazily from a list page. */
export function Dialog(props: DialogProps) {
  const {
    title,
    description,
    closeLabel,
    onClose,
    footer,
    children,
    shape = 'dialog',
    width = 'narrow',
  } = props;
  // The first thing to focus would be the close button, with its tooltip over what one came to read.
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-shade" />
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          className={classes(
            'fixed z-30 flex flex-col bg-raised text-ink shadow-float outline-none',
            shapes[shape],
            widths[shape][width],
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-ink-2">{description}</Base.Description>}
            </div>
            <IconButton label={closeLabel} icon={<X size={16} />} size="small" onClick={onClose} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
