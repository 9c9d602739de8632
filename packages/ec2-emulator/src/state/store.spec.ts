import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embeddedEc2, errorOf, PARTNER } from '../testing/embedded-ec2.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'ec2-'));
});
afterEach(() => rmSync(data, { recursive: true }));

describe('a restart', () => {
  test('finds everything as it was, in each account and region', async () => {
    const before = await (async () => {
      await using embedded = await embeddedEc2({ data });
      const { ec2 } = embedded;
      const Tags = [{ Key: 'Name', Value: 'web <1>' }];
      const { GroupId } = await ec2.createSecurityGroup({
        GroupName: 'web',
        Description: 'web servers',
        TagSpecifications: [{ ResourceType: 'security-group', Tags }],
      });
      await ec2.authorizeSecurityGroupIngress({
        GroupId,
        IpProtocol: 'tcp',
        FromPort: 80,
        ToPort: 80,
        CidrIp: '0.0.0.0/0',
      });
      await embedded.clientOf(PARTNER, 'eu-west-1').createKeyPair({ KeyName: 'theirs', KeyType: 'ed25519' });
      return await everything(embedded);
    })();

    await using embedded = await embeddedEc2({ data });
    expect(await everything(embedded)).toEqual(before);
  });

  test('goes on numbering where it was, so that listings keep their order', async () => {
    for (const KeyName of ['a', 'b', 'c']) {
      await using embedded = await embeddedEc2({ data });
      await embedded.ec2.createKeyPair({ KeyName, KeyType: 'ed25519' });
    }
    await using embedded = await embeddedEc2({ data });
    const { KeyPairs } = await embedded.ec2.describeKeyPairs({});
    expect(KeyPairs?.map((keyPair) => keyPair.KeyName)).toEqual(['a', 'b', 'c']);
  });

  async function everything({ ec2, clientOf }: Awaited<ReturnType<typeof embeddedEc2>>) {
    const theirs = clientOf(PARTNER, 'eu-west-1');
    const replies = await Promise.all([
      ec2.describeVpcs({}),
      ec2.describeSubnets({}),
      ec2.describeSecurityGroups({}),
      ec2.describeSecurityGroupRules({}),
      ec2.describeTags({}),
      ec2.describeKeyPairs({}),
      theirs.describeKeyPairs({}),
    ]);
    return replies.map(({ $metadata: _, ...reply }) => reply);
  }
});

describe('a call that fails', () => {
  test('leaves nothing behind, in memory or on the disk', async () => {
    const request = {
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
        { IpProtocol: 'tcp', FromPort: 81, ToPort: 81, IpRanges: [{ CidrIp: 'nonsense' }] },
      ],
    };
    {
      await using embedded = await embeddedEc2({ data });
      const { GroupId } = await embedded.ec2.createSecurityGroup({ GroupName: 'web', Description: 'web' });
      expect(await errorOf(embedded.ec2.authorizeSecurityGroupIngress({ GroupId, ...request }))).toBe(
        'InvalidParameterValue: CIDR block nonsense is malformed',
      );
      expect(await inboundRules(embedded)).toEqual([]);
    }
    await using embedded = await embeddedEc2({ data });
    expect(await inboundRules(embedded)).toEqual([]);
  });

  async function inboundRules({ ec2 }: Awaited<ReturnType<typeof embeddedEc2>>) {
    const Filters = [{ Name: 'group-name', Values: ['web'] }];
    return (await ec2.describeSecurityGroups({ Filters })).SecurityGroups?.[0]?.IpPermissions;
  }
});

describe('a state file that can not be used', () => {
  test('is reported and left as it is', async () => {
    const file = join(data, 'ec2.sqlite');
    writeFileSync(file, 'this has never been a database, and nobody may make it one'.repeat(100));
    const before = readFileSync(file);
    await expect(embeddedEc2({ data })).rejects.toThrow(
      `${file} can't be used as the state of the embedded EC2`,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  test('is reported when a row of it can not be read', async () => {
    {
      await using embedded = await embeddedEc2({ data });
      await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
    }
    const file = join(data, 'ec2.sqlite');
    const damaged = readFileSync(file);
    const at = damaged.indexOf('KeyFingerprint');
    expect(at).toBeGreaterThan(0);
    damaged.fill(0xff, at - 8, at + 16);
    writeFileSync(file, damaged);
    copyFileSync(file, `${file}.before`);
    await expect(embeddedEc2({ data })).rejects.toThrow("The state of the embedded EC2 can't be read");
    expect(readFileSync(file)).toEqual(readFileSync(`${file}.before`));
  });

  test('is reported when another process has it', async () => {
    await using _first = await embeddedEc2({ data });
    await expect(embeddedEc2({ data })).rejects.toThrow('another process is using it');
  });
});
