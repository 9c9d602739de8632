import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Covers the page and whatever dialogs it has open. A modal `<dialog>` is above everything and makes the rest inert,
 * which no stacking order of ours does to a dialog that keeps the focus to itself.
 */
export function OverEverything({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => event.preventDefault()}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-surface text-ink"
    >
      {children}
    </dialog>
  );
}
