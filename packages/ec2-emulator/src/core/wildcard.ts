/** A test for text against a pattern in which `*` is any characters, `?` is one and `\` takes their meaning away. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?\\]/.test(pattern)) return (text) => text === pattern;
  const parts = partsOf(pattern);
  return (text) => matches(parts, text);
}

const ANY = Symbol('*');
const ONE = Symbol('?');
type Part = string | typeof ANY | typeof ONE;

function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    if (character === '\\' && i + 1 < characters.length) parts.push(characters[++i] ?? '');
    else parts.push(character === '*' ? ANY : character === '?' ? ONE : character);
  }
  return parts;
}

/** Goes back only to the last `*`, so that no pattern makes it slow. A regular expression could be made to hang. */
function matches(parts: readonly Part[], text: string): boolean {
  const characters = [...text];
  let part = 0;
  let at = 0;
  let lastAny = -1;
  let anyEnd = 0;
  while (at < characters.length) {
    const wanted = parts[part];
    if (wanted === ANY) {
      lastAny = part++;
      anyEnd = at;
    } else if (wanted === ONE || wanted === characters[at]) {
      part++;
      at++;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      at = ++anyEnd;
    } else {
      return false;
    }
  }
  while (parts[part] === ANY) part++;
  return part === parts.length;
}
