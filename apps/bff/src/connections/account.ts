import { createEc2, Ec2Error } from '@muster/ec2-client';
import { callerAccount, type Keys } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import type { StoredConnection } from '../store/connections.ts';
import { endpointOf } from './endpoint.ts';
import { keysOf } from './keys.ts';

const PATIENCE_MS = 5_000;

/**
 * The account behind a connection's credentials, as the endpoint tells it, or nothing when it does not. Amazon and the
 * embedded EC2 answer STS; of another endpoint we know only that it says who owns a security group.
 */
export async function learnAccount(
  ctx: Context,
  connection: StoredConnection,
  keys?: Keys,
): Promise<string | null> {
  if (connection.account) return connection.account;
  try {
    const account = await (isUrl(connection.endpoint)
      ? groupOwner(ctx, connection, keys)
      : callerAccount({
          ...endpointOf(connection, ctx.embedded),
          region: connection.defaultRegion,
          credentials: keys ?? keysOf(connection, ctx),
        }));
    return account && /^\d{12}$/.test(account) ? account : null;
  } catch (error) {
    if (error instanceof Ec2Error) return null;
    throw error;
  }
}

async function groupOwner(
  ctx: Context,
  connection: StoredConnection,
  keys?: Keys,
): Promise<string | undefined> {
  using client = ctx.ec2.clientOf(connection, connection.defaultRegion, keys);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { SecurityGroups } = await createEc2(client).describeSecurityGroups({ MaxResults: 5 }, { signal });
  return SecurityGroups?.[0]?.OwnerId;
}

function isUrl(endpoint: string): boolean {
  return endpoint !== 'aws' && endpoint !== 'embedded';
}
