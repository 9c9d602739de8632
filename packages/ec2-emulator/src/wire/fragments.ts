interface Fragment {
  /** The encoder that made it: a value can be encoded as more than one type. */
  readonly encode: unknown;
  readonly xml: string;
}

/** What all fragments together may weigh, in characters, before they are dropped and kept anew. */
const MOST_KEPT = 128 * 2 ** 20;

const encodedAgain = new WeakSet<object>();
let fragments = new WeakMap<object, Fragment>();
let kept = 0;

/** Says that an object never changes and will be encoded again, so that its XML is worth keeping. */
export function keepFragment<T extends object>(value: T): T {
  encodedAgain.add(value);
  return value;
}

/** An element of a list in XML: as kept from the last time, or encoded. */
export function fragmentOf(element: unknown, encode: (value: never) => string): string {
  if (typeof element !== 'object' || element === null || !encodedAgain.has(element)) {
    return encode(element as never);
  }
  const before = fragments.get(element);
  if (before?.encode === encode) return before.xml;
  const xml = encode(element as never);
  // Reading a character makes one string of the many it was joined from, which would be kept as well.
  xml.charCodeAt(0);
  kept += xml.length;
  if (kept > MOST_KEPT) {
    fragments = new WeakMap();
    kept = xml.length;
  }
  fragments.set(element, { encode, xml });
  return xml;
}
