import { XmlDocument } from './document.ts';

/** Writes a value's elements to a document. */
export type Encoder = (value: never, document: XmlDocument) => void;

interface Fragment {
  /** The encoder that made it: a value can be encoded as more than one type. */
  readonly encode: Encoder;
  readonly bytes: Uint8Array;
}

/** What all fragments together may weigh, in bytes, before they are dropped and kept anew. */
const MOST_KEPT = 128 * 2 ** 20;

const encodedAgain = new WeakSet<object>();
let fragments = new WeakMap<object, Fragment>();
let kept = 0;

/** Says that an object never changes and will be encoded again, so that its XML is worth keeping. */
export function keepFragment<T extends object>(value: T): T {
  encodedAgain.add(value);
  return value;
}

/** Writes an element of a list: as kept from the last time, or encoded. */
export function writeElement(element: unknown, encode: Encoder, document: XmlDocument): void {
  if (typeof element !== 'object' || element === null || !encodedAgain.has(element)) {
    encode(element as never, document);
  } else document.add(fragmentOf(element, encode));
}

function fragmentOf(element: object, encode: Encoder): Uint8Array {
  const before = fragments.get(element);
  if (before?.encode === encode) return before.bytes;
  const own = new XmlDocument();
  encode(element as never, own);
  const chunks = own.chunks();
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  kept += bytes.length;
  if (kept > MOST_KEPT) {
    fragments = new WeakMap();
    kept = bytes.length;
  }
  fragments.set(element, { encode, bytes });
  return bytes;
}
