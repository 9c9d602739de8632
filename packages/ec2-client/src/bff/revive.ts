import type { OperationName } from '../types.ts';
import { blobs, dates, textIn } from './timestamps.gen.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));
const dateNames = words(dates);
const blobNames = words(blobs);
const plainIn = new Map(Object.entries(textIn).map(([name, operations]) => [name, words(operations)]));

/**
 * Gives an operation's output back the types that JSON has no words for: dates from ISO 8601 and bytes from Base64.
 * Changes `output` in place and answers with it. EC2 has no maps, so a field's name always is one of the model's.
 */
export function revive<T>(operation: OperationName, output: T): T {
  if (Array.isArray(output)) {
    for (const item of output) revive(operation, item);
  } else if (typeof output === 'object' && output !== null) {
    const fields = output as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'object') revive(operation, value);
      else if (typeof value === 'string' && isDate(operation, name)) fields[name] = new Date(value);
      else if (typeof value === 'string' && blobNames.has(name)) fields[name] = bytesOf(value);
    }
  }
  return output;
}

function isDate(operation: OperationName, name: string): boolean {
  return dateNames.has(name) && !plainIn.get(name)?.has(operation);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
