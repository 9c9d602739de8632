import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EC2 } from '@aws-sdk/client-ec2';
import { SERVED_ACCOUNT, type Served, serve } from './served.ts';

export interface Killing {
  readonly kills: number;
  /** How many mutations are acknowledged before the next kill. */
  readonly mutationsBetween: number;
}

export interface Survival {
  readonly acknowledged: number;
  /** The acknowledged mutations that a later process knows nothing of, in words. */
  readonly lost: readonly string[];
}

const WORKERS = ['a', 'b', 'c', 'd'];

/** Kills servers on one data directory while four clients make, tag and delete security groups. */
export async function killManyTimes({ kills, mutationsBetween }: Killing): Promise<Survival> {
  const data = mkdtempSync(join(tmpdir(), 'ec2-'));
  const ledger = new Ledger();
  try {
    for (let round = 0; round < kills; round += 1) {
      const server = await serve('--data', data);
      await using client = clientOf(server);
      await ledger.check(client.ec2);
      const until = ledger.acknowledged + mutationsBetween;
      const onAcknowledged = () => void (ledger.acknowledged === until && server.process.kill('SIGKILL'));
      const ends = await Promise.allSettled(
        WORKERS.map((worker) => mutate(client.ec2, `${worker} ${round}`, ledger, onAcknowledged)),
      );
      // A refusal, such as for a quota, would end the work with the server still there.
      const unkilled = !server.process.killed && server.process.kill('SIGKILL');
      if (unkilled) throw ends.find((end) => end.status === 'rejected')?.reason;
    }
    const server = await serve('--data', data);
    await using client = clientOf(server);
    await ledger.check(client.ec2);
    server.process.kill('SIGTERM');
  } finally {
    rmSync(data, { recursive: true });
  }
  return ledger;
}

function clientOf({ url }: Served) {
  // A copy: the SDK writes into the credentials it is given.
  const credentials = { ...SERVED_ACCOUNT };
  const ec2 = new EC2({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1 });
  return { ec2, [Symbol.asyncDispose]: async () => ec2.destroy() };
}

/** Goes on until the server is gone. */
async function mutate(ec2: EC2, name: string, ledger: Ledger, onAcknowledged: () => void): Promise<never> {
  for (let i = 0; ; i += 1) {
    const GroupName = `${name} ${i}`;
    const acknowledge = (state: string | undefined) => {
      ledger.acknowledge(GroupName, state);
      onAcknowledged();
    };
    const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName, Description: 'made under load' });
    acknowledge('untagged');
    ledger.doubt(GroupName);
    await ec2.createTags({ Resources: [GroupId], Tags: [{ Key: 'state', Value: 'tagged' }] });
    acknowledge('tagged');
    if (i % 3 === 0) continue;
    ledger.doubt(GroupName);
    await ec2.deleteSecurityGroup({ GroupId });
    acknowledge(undefined);
  }
}

/** What the server has acknowledged of each group: that it is untagged, tagged or, undefined, gone. */
class Ledger implements Survival {
  acknowledged = 0;
  readonly lost: string[] = [];
  readonly #states = new Map<string, string | undefined>();

  acknowledge(group: string, state: string | undefined): void {
    this.acknowledged += 1;
    this.#states.set(group, state);
  }

  /** From now until it is acknowledged again, a group may be in either of two states. */
  doubt(group: string): void {
    this.#states.delete(group);
  }

  async check(ec2: EC2): Promise<void> {
    const { SecurityGroups = [] } = await ec2.describeSecurityGroups({});
    const found = new Map(
      SecurityGroups.map(({ GroupName, Tags }) => [GroupName, Tags?.[0]?.Value ?? 'untagged']),
    );
    for (const [group, state] of this.#states) {
      if (found.get(group) !== state) this.lost.push(`${group} is ${found.get(group)}, was ${state}`);
    }
  }
}

if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 100);
  const { acknowledged, lost } = await killManyTimes({ kills, mutationsBetween: 100 });
  process.stdout.write(`${kills} kills: ${acknowledged} mutations acknowledged, ${lost.length} lost\n`);
  process.exitCode = lost.length > 0 ? 1 : 0;
}
