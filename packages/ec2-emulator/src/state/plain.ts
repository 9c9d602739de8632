/** What JSON has no form for, each as an object of one member that no resource of EC2's has. */
const DATE = '$date';
const BYTES = '$bytes';

/** A value of times, bytes and whatever JSON has, as JSON alone can carry it. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  return mapped(value, toPlain);
}

/** The value that `toPlain` has made this of. */
export function fromPlain(plain: unknown): unknown {
  const [[member, text] = [], ...others] =
    typeof plain === 'object' && plain !== null ? Object.entries(plain) : [];
  if (typeof text === 'string' && others.length === 0) {
    if (member === DATE) return new Date(text);
    if (member === BYTES) return new Uint8Array(Buffer.from(text, 'base64'));
  }
  return mapped(plain, fromPlain);
}

function mapped(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, map(each)]));
}
