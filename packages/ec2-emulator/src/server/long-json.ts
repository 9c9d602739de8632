/** Fewer bytes than the longest text that can be made of them. */
const MOST_BYTES = 500_000_000;

/**
 * The value of a JSON document. One that is too long to be a text has to be a state as it is exported, whose resources
 * are on a line each. Throws a `SyntaxError` for what is neither.
 */
export function parseJson(bytes: Buffer, mostBytes = MOST_BYTES): unknown {
  if (bytes.length <= mostBytes) return JSON.parse(bytes.toString());
  const [first = '', ...lines] = linesOf(bytes);
  const document = JSON.parse(`${first}]}`);
  const last = lines.findLastIndex((line) => line !== '');
  if (lines[last] !== ']}') throw new SyntaxError('The last line is not the end of the resources');
  document.resources = lines
    .slice(0, last)
    .map((line, index) => JSON.parse(index < last - 1 ? line.replace(/,$/, '') : line));
  return document;
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    yield bytes.toString('utf8', start, end === -1 ? bytes.length : end);
    start = end === -1 ? bytes.length : end + 1;
  }
}
