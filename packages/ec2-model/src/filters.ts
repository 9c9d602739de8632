/** One entry of the `Filters` that EC2's Describe operations take. */
export interface Ec2Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

/** Patterns are cut here, so that the time a match takes stays linear in the text. EC2 takes no longer value either. */
const LONGEST_PATTERN = 255;

type Matcher = (text: string) => boolean;

/**
 * A filter value as EC2 reads it: `*` is any run of characters, `?` any one, a backslash takes the next one literally;
 * case matters.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
 */
export function wildcard(pattern: string): Matcher {
  const segments = segmentsOf(pattern.slice(0, LONGEST_PATTERN));
  const [first = [], ...others] = segments;
  const last = others.pop();
  if (!last) return (text) => text.length === first.length && fits(first, text, 0);
  return (text) => {
    if (!fits(first, text, 0)) return false;
    let at = first.length;
    for (const segment of others) {
      at = find(segment, text, at);
      if (at < 0) return false;
      at += segment.length;
    }
    const end = text.length - last.length;
    return end >= at && fits(last, text, end);
  };
}

/** Whether a value of a resource passes a filter: it matches one of the filter's values. */
export function passesFilter(values: readonly string[], accepted: readonly string[]): boolean {
  const matchers = accepted.map(wildcard);
  return values.some((value) => matchers.some((matches) => matches(value)));
}

/** A text as a filter value that matches itself only. */
export function literalFilter(text: string): string {
  return text.replaceAll(/[\\*?]/g, '\\$&');
}

/** The characters between the pattern's stars; `undefined` stands for any one character. */
function segmentsOf(pattern: string): (string | undefined)[][] {
  const segments: (string | undefined)[][] = [[]];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '*') segments.push([]);
    else if (char === '?') segments.at(-1)?.push(undefined);
    else if (char === '\\' && at + 1 < pattern.length) segments.at(-1)?.push(pattern[++at]);
    else segments.at(-1)?.push(char);
  }
  return segments;
}

function find(segment: readonly (string | undefined)[], text: string, from: number): number {
  for (let at = from; at + segment.length <= text.length; at++) if (fits(segment, text, at)) return at;
  return -1;
}

function fits(segment: readonly (string | undefined)[], text: string, at: number): boolean {
  if (at + segment.length > text.length) return false;
  for (let i = 0; i < segment.length; i++) {
    if (segment[i] !== undefined && segment[i] !== text[at + i]) return false;
  }
  return true;
}
