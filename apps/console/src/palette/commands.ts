/** Something the palette can do. */
export interface Command {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** Beside the label: an id, a region. */
  readonly detail?: string;
  /** Lower-cased text that is searched. */
  readonly text: string;
  readonly run: () => void;
}

/** The commands that hold every word of the query, in the order given; those whose label starts with it come first. */
export function find(commands: readonly Command[], query: string, most: number): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const first: Command[] = [];
  const rest: Command[] = [];
  for (const command of commands) {
    if (!words.every((word) => command.text.includes(word))) continue;
    const starts = words[0] !== undefined && command.label.toLowerCase().startsWith(words[0]);
    (starts ? first : rest).push(command);
    if (first.length >= most) break;
  }
  return [...first, ...rest].slice(0, most);
}
