import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { currentCall } from './call.ts';
import { type ClientOptions, clientConfig } from './client.ts';
import { toEc2Error } from './failure.ts';

const DEADLINE_MS = 10_000;

/**
 * The 12-digit account behind the credentials, from STS at the same endpoint. Amazon always answers it; an
 * EC2-compatible endpoint may not. Rejects with `Ec2Error`.
 */
export async function callerAccount(options: ClientOptions): Promise<string | undefined> {
  const client = new STSClient(clientConfig(options));
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const call = { operation: 'GetCallerIdentity', effect: 'read', signal } as const;
  try {
    const identity = await currentCall.run(call, () => client.send(new GetCallerIdentityCommand({})));
    return identity.Account;
  } catch (error) {
    throw toEc2Error(error, call, DEADLINE_MS);
  } finally {
    client.destroy();
  }
}
