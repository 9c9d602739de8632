import type { Query, QueryProblem, Term } from './query.ts';

/** A character of a query; a quoted one separates nothing. */
interface Char {
  readonly char: string;
  readonly quoted: boolean;
}

interface Token {
  readonly chars: readonly Char[];
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Reads a query: `state:running,pending az:*-2a tag:env=prod -type:t3* "free words"`. Conditions are separated by
 * blanks and all must hold; `-` in front denies one; commas separate values of which any may match; quotes keep blanks
 * and commas; `tag:key` alone asks for the key.
 *
 * @param fields the names a condition may use; a condition on another is reported and left out
 */
export function parseQuery(text: string, fields: ReadonlySet<string>): Query {
  const terms: Term[] = [];
  const problems: QueryProblem[] = [];
  for (const token of tokens(text)) {
    const span = { start: token.start, end: token.end };
    if (!token.closed) problems.push({ ...span, code: 'unclosed-quote', given: text.slice(token.start) });
    const term = termOf(token, fields);
    if ('code' in term) problems.push({ ...span, ...term });
    else terms.push({ ...span, ...term });
  }
  return { terms, problems };
}

type Unplaced<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;

function termOf({ chars }: Token, fields: ReadonlySet<string>): Unplaced<Term> | Unplaced<QueryProblem> {
  const negated = chars.length > 1 && isMark(chars[0], '-');
  const body = negated ? chars.slice(1) : chars;
  const colon = body.findIndex((char) => isMark(char, ':'));
  const field = textOf(body.slice(0, Math.max(colon, 0)));
  if (colon < 0 || !/^[a-z][a-z0-9-]*$/i.test(field)) return { kind: 'word', negated, text: textOf(body) };
  const value = body.slice(colon + 1);
  if (value.length === 0) return { code: 'missing-value', given: field };
  if (field === 'tag') return { negated, ...tagOf(value) };
  if (!fields.has(field)) return { code: 'unknown-field', given: field };
  return { kind: 'field', negated, field, values: split(value, ',') };
}

function tagOf(chars: readonly Char[]) {
  const equals = chars.findIndex((char) => isMark(char, '='));
  if (equals < 0) return { kind: 'tag' as const, key: textOf(chars) };
  return {
    kind: 'tag' as const,
    key: textOf(chars.slice(0, equals)),
    values: split(chars.slice(equals + 1), ','),
  };
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let chars: Char[] = [];
  let start = 0;
  let quoted = false;
  let begun = false;
  const flush = (end: number) => {
    if (begun) found.push({ chars, start, end, closed: !quoted });
    chars = [];
    begun = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!quoted && /\s/.test(char)) {
      flush(at);
      continue;
    }
    if (!begun) start = at;
    begun = true;
    const next = text[at + 1];
    if (char === '"') {
      quoted = !quoted;
      // So that `""` is a value, the empty one.
      chars.push({ char: '', quoted: true });
    } else if (char === '\\' && next === '"') chars.push({ char: text.charAt(++at), quoted: true });
    // The backslash stays: it is the wildcards' own, and makes the next character plain.
    else if (char === '\\' && next !== undefined)
      chars.push({ char: char + text.charAt(++at), quoted: true });
    else chars.push({ char, quoted });
  }
  flush(text.length);
  return found.filter((token) => token.chars.length > 0);
}

function split(chars: readonly Char[], mark: string): string[] {
  const parts: string[] = [''];
  for (const char of chars) {
    if (isMark(char, mark)) parts.push('');
    else parts[parts.length - 1] += char.char;
  }
  return parts;
}

const isMark = (char: Char | undefined, mark: string) => char?.char === mark && !char.quoted;
const textOf = (chars: readonly Char[]) => chars.map(({ char }) => char).join('');
