import type { Context } from '../context.ts';
import { newRecord } from './record.ts';

const REGION = 'us-east-1';

/** Makes one connection for each account of the embedded EC2, when there is no connection yet. */
export async function seedConnections(ctx: Context): Promise<void> {
  const accounts = ctx.embedded?.accounts ?? [];
  await ctx.store.transaction(async ({ connections }) => {
    if ((await connections.list()).length > 0) return;
    for (const [index, account] of accounts.entries()) {
      const connection = newRecord(ctx, `embedded-${account.id}`, {
        name: index === 0 ? 'Embedded EC2' : `Embedded EC2 · ${account.name}`,
        endpoint: 'embedded',
        regions: [],
        defaultRegion: REGION,
        allowPrivateNetwork: false,
        credentials: { from: 'embedded', account: account.id },
      });
      // A millisecond apart, because connections are listed in the order in which they were made.
      await connections.add(connection, new Date(ctx.clock.now().getTime() + index));
    }
  });
}
