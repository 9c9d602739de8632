/** A run of rows: from `first` up to, not including, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Rows beyond the view, above and below, that are there before they are scrolled to. */
const beyond = 8;

/** The rows to render at a scroll position. Moves in steps, so that most scroll events change nothing. */
export function rowsInView(scrollTop: number, height: number, rowHeight: number, count: number): Span {
  const first = Math.floor(scrollTop / rowHeight / beyond - 1) * beyond;
  const end = Math.ceil((scrollTop + height) / rowHeight / beyond + 1) * beyond;
  return { first: Math.max(0, Math.min(first, count)), end: Math.min(end, count) };
}
