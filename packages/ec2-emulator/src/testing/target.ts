import { EC2 } from '@aws-sdk/client-ec2';
import { TestRunner } from 'vitest';
import { isRead } from '../core/operations.ts';

/** Another endpoint, given by `EC2_TARGET`, that the specs are to ask in place of an embedded EC2 of their own. */
export const target: string | undefined = process.env.EC2_TARGET || undefined;

let changed = false;

/**
 * Empties the endpoint by a POST to `EC2_TARGET_RESET`, if it has such a thing; ours is `/_muster/reset`. Otherwise skips
 * the test that is running when an earlier one has changed something.
 */
export async function resetTarget(): Promise<void> {
  const url = process.env.EC2_TARGET_RESET;
  if (!url) {
    if (changed) onlyEmbedded('way to be emptied that EC2_TARGET_RESET names');
    return;
  }
  const { ok, status } = await fetch(url, { method: 'POST', headers: { 'x-muster': '1' } });
  if (!ok) throw new Error(`${url} has answered ${status}`);
}

/** Takes note when a client of the endpoint changes anything there. */
export function notingChanges({ middlewareStack }: EC2): void {
  middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        changed ||= !isRead(commandName ?? '');
        return result;
      },
    { step: 'initialize' },
  );
}

/** The key to sign with there, by the names every client of Amazon's reads them by. */
export function targetKey() {
  const { AWS_ACCESS_KEY_ID = 'test', AWS_SECRET_ACCESS_KEY = 'test', AWS_SESSION_TOKEN } = process.env;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

/** The number of the account there, which every account tells by the groups it has. */
export async function targetAccountId(endpoint: string): Promise<string> {
  const ec2 = new EC2({ endpoint, region: 'us-east-1', credentials: targetKey() });
  const { SecurityGroups: [group] = [] } = await ec2.describeSecurityGroups({ MaxResults: 5 });
  ec2.destroy();
  if (!group?.OwnerId) throw new Error(`${endpoint} does not tell whose account it is`);
  return group.OwnerId;
}

/** Skips the test that is running when it asks another endpoint for what only an embedded EC2 has. */
export function onlyEmbedded(what: string): void {
  if (target) TestRunner.getCurrentTest()?.context.skip(`${target} has no ${what}`);
}
