/**
 * How many characters are joined before they become bytes. The many strings that a text is joined from are then gone
 * before the garbage collector has copied them once.
 */
const MOST_TEXT = 64 * 1024;

/** A document while it is written: text, and in between fragments whose bytes are there already. */
export class XmlDocument {
  readonly #chunks: Uint8Array[] = [];
  #text = '';

  write(text: string): void {
    this.#text += text;
    if (this.#text.length > MOST_TEXT) this.#endText();
  }

  /** Adds bytes as they are. They must not change afterwards. */
  add(bytes: Uint8Array): void {
    this.#endText();
    this.#chunks.push(bytes);
  }

  /** All that has been written, in order, in UTF-8. */
  chunks(): readonly Uint8Array[] {
    this.#endText();
    return this.#chunks;
  }

  #endText(): void {
    if (this.#text === '') return;
    // Nearly all of it is ASCII alone, which has the same bytes in both; Latin-1 takes a third of the time.
    const isAscii = Buffer.byteLength(this.#text) === this.#text.length;
    this.#chunks.push(Buffer.from(this.#text, isAscii ? 'latin1' : 'utf8'));
    this.#text = '';
  }
}
