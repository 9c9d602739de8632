import type { VpcBlockPublicAccessOptions } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { publicAccessBlock } from '../../network/block-public-access.ts';

/** A region's block of public access as replies show it. */
export function shownOptions(call: Call): VpcBlockPublicAccessOptions {
  const block = publicAccessBlock.get(call);
  const { accountId, name } = call.region;
  return {
    AwsAccountId: accountId,
    AwsRegion: name,
    ...(block
      ? {
          State: block.completeAt <= call.now ? 'update-complete' : 'update-in-progress',
          LastUpdateTimestamp: block.changedAt,
        }
      : { State: 'default-state' }),
    InternetGatewayBlockMode: block?.mode ?? 'off',
    ManagedBy: 'account',
    ExclusionsAllowed: 'allowed',
  };
}
