import type { InputOf, OperationName, OutputOf, SendOptions, Transport } from '../types.ts';
import { noAnswer, problemError } from './problem.ts';
import { revive } from './revive.ts';

export interface BffTransportOptions {
  /** The connection's id. */
  readonly connection: string;
  readonly region: string;
  readonly fetch?: typeof fetch;
}

/** EC2 from the browser: each call travels through the BFF, which holds the keys. Reads only; a change is a plan. */
export function createBffTransport({
  connection,
  region,
  fetch = globalThis.fetch,
}: BffTransportOptions): Transport {
  const base = `/api/ec2/${encodeURIComponent(connection)}/${encodeURIComponent(region)}`;
  return {
    async send<O extends OperationName>(operation: O, input: InputOf<O>, { signal }: SendOptions = {}) {
      const lost = (error: unknown) => noAnswer(operation, error, signal);
      const response = await fetch(`${base}/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-muster': '1' },
        body: JSON.stringify(input ?? {}),
        ...(signal && { signal }),
      }).catch((error: unknown) => {
        throw lost(error);
      });
      const body: unknown = await response.json().catch((error: unknown) => {
        throw response.ok || signal?.aborted
          ? lost(error)
          : problemError(operation, response.status, undefined);
      });
      if (!response.ok) throw problemError(operation, response.status, body);
      return revive(operation, body as OutputOf<O>);
    },
  };
}
