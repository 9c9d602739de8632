import type { OutputRef, StepInput } from '@muster/contract';
import { isOutputRef } from '../refs.ts';

/** The name of the shell variable that holds what a reference picks. */
export type VariableOf = (ref: OutputRef) => string;

/** A text as one word of a POSIX shell, whatever characters it has. */
export function quote(text: string): string {
  if (/^[A-Za-z0-9_/:=.,@%+-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A value as JSON in one word of a shell, with variables in the places of references. */
export function jsonWord(value: StepInput[string], variableOf: VariableOf): string {
  const written = jsonParts(value).reduce<{ text: string; words: string[] }>(
    ({ text, words }, part) =>
      typeof part === 'string'
        ? { text: text + part, words }
        : // The variable is inside a JSON text, so its quotes belong to the JSON around it.
          { text: '"', words: [...words, quote(`${text}"`), `"$${variableOf(part)}"`] },
    { text: '', words: [] },
  );
  return [...written.words, quote(written.text)].join('');
}

function jsonParts(value: StepInput[string]): (string | OutputRef)[] {
  if (isOutputRef(value)) return [value];
  if (Array.isArray(value)) return ['[', ...separated(value.map(jsonParts)), ']'];
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const members = Object.entries(value).map(([key, member]) => [
    `${JSON.stringify(key)}:`,
    ...jsonParts(member),
  ]);
  return ['{', ...separated(members), '}'];
}

function separated(lists: (string | OutputRef)[][]): (string | OutputRef)[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [',', ...list]));
}
