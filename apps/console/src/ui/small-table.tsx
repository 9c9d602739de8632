import type { ReactNode } from 'react';

interface SmallTableProps {
  readonly label: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A few rows inside a tab; it scrolls sideways on its own when the screen is narrow. */
export function SmallTable({ label, head, rows }: SmallTableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table aria-label={label} className="w-full border-collapse text-left whitespace-nowrap">
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
              <th key={index} scope="col" className="h-8 pr-6 font-normal">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line">
              {row.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
                <td key={index} className="h-8 pr-6">
                  {cell ?? <span className="text-ink-3">–</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
