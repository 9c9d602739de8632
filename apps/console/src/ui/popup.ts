/** The look of everything that floats above the page. */
export const popupClass =
  'rounded-lg border border-line-strong bg-raised text-ink shadow-float outline-none max-h-(--available-height) overflow-y-auto';
export const itemClass =
  'flex min-h-7 w-full cursor-default select-none items-center gap-2 rounded px-2 py-1 text-left outline-none ' +
  'data-highlighted:bg-hover data-disabled:text-ink-3';
