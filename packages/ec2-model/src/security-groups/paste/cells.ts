/** One line of a table as it was written, with its cells. */
export interface TableLine {
  /** Counted from 1; a quoted cell may go over several. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/**
 * The lines of a table whose cells have a character between them, as RFC 4180 has it: a cell in quotes may have the
 * character, line ends and doubled quotes inside.
 */
export function tableLines(text: string, delimiter: string): TableLine[] {
  const lines: TableLine[] = [];
  let [line, start, at] = [1, 0, 0];
  let cells: string[] = [];
  let cell = '';
  const end = (stop: number) => {
    const raw = text.slice(start, stop);
    lines.push({ line, text: raw, cells: [...cells, cell] });
    line += raw.split('\n').length;
    [cells, cell] = [[], ''];
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"' && cell.trim() === '') {
      const closing = closingQuote(text, at + 1);
      cell = text.slice(at + 1, closing).replaceAll('""', '"');
      at = closing + 1;
    } else if (char === delimiter) {
      cells.push(cell);
      cell = '';
      at += 1;
    } else if (char === '\n') {
      end(at);
      at += 1;
      start = at;
    } else {
      if (char !== '\r') cell += char;
      at += 1;
    }
  }
  if (start < text.length) end(text.length);
  return lines;
}

/** Where a quoted cell ends; at the end of the text when nothing closes it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return text.length;
}

/** A cell as RFC 4180 writes it. Text that a spreadsheet would take for a formula gets a `'` in front (OWASP). */
export function cellText(text: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  const special = [delimiter, '"', '\r', '\n'].some((char) => safe.includes(char));
  return special || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell without the `'` that keeps a spreadsheet from taking it for a formula. */
export const withoutGuard = (text: string) => text.replace(/^'(?=[=+\-@\t\r\n])/, '');
