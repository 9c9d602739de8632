import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { World } from '../state/world.ts';

const SETTING = 'sealingKey';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Turns things into text that only this embedded EC2 can read: session tokens and the reasons of refusals, neither of
 * which it then has to remember. The key outlives the process with the rest of the state.
 */
export class Sealer {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  seal(content: object): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(), nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed; undefined for text that nobody here has sealed. */
  open(text: string): unknown {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key(), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
      return JSON.parse(Buffer.concat(opened).toString());
    } catch {
      return undefined;
    }
  }

  #key(): Buffer {
    const kept = this.#world.settings.get(SETTING)?.value;
    if (typeof kept === 'string') return Buffer.from(kept, 'base64');
    const key = randomBytes(32);
    this.#world.transact(() => this.#world.settings.put({ name: SETTING, value: key.toString('base64') }));
    return key;
  }
}
