import { createEc2, type Ec2, type Transport } from '@muster/ec2-client';
import { useMemo } from 'react';
import { loadErrorWords } from './errors.ts';
import { notSignedIn } from './problem.ts';
import { suspectUnreachable } from './reachability.ts';
import { isSessionEnded, sessionEnded } from './session-end.ts';

const made = new Map<string, Ec2>();

/** The typed EC2 client of a connection and region, for reads; writes are plans. The same object for the same two. */
export function ec2For(connection: string, region: string): Ec2 {
  const key = `${connection} ${region}`;
  const ec2 = made.get(key) ?? createEc2(transport(connection, region));
  made.set(key, ec2);
  return ec2;
}

/** `ec2For` for a component. */
export function useEc2(connection: string, region: string): Ec2 {
  return useMemo(() => ec2For(connection, region), [connection, region]);
}

/** Loaded with the first call: a list is read without it. */
function transport(connection: string, region: string): Transport {
  const loaded = async () => {
    const { createBffTransport } = await import('@muster/ec2-client/bff');
    return createBffTransport({ connection, region, fetch: watched });
  };
  let pending: Promise<Transport> | undefined;
  return {
    async send(operation, input, options) {
      pending ??= loaded();
      const ready = pending;
      // A failure to load is that call's, not every later one's.
      ready.catch(() => {
        if (pending === ready) pending = undefined;
      });
      try {
        return await (await ready).send(operation, input, options);
      } catch (error) {
        await loadErrorWords();
        throw error;
      }
    },
  };
}

async function watched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (isSessionEnded()) return Response.json(notSignedIn, { status: 401 });
  try {
    const response = await fetch(input, init);
    if (response.status === 401) sessionEnded();
    return response;
  } catch (error) {
    if (!init?.signal?.aborted) suspectUnreachable();
    throw error;
  }
}
