import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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
  const file = () => join(data, 'ec2.sqlite');
  const log = () => `${file()}-wal`;

  /** A directory as a process leaves it that is killed: with what it wrote last in the log alone. */
  async function killed() {
    const embedded = await embeddedEc2({ data });
    for (const KeyName of ['a', 'b', 'c']) await embedded.ec2.createKeyPair({ KeyName, KeyType: 'ed25519' });
    cpSync(data, `${data}.killed`, { recursive: true });
    await embedded[Symbol.asyncDispose]();
    rmSync(data, { recursive: true });
    renameSync(`${data}.killed`, data);
  }

  async function ended() {
    await using embedded = await embeddedEc2({ data });
    await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  }

  function change(path: string, how: (bytes: Buffer) => Buffer | undefined) {
    const bytes = readFileSync(path);
    writeFileSync(path, how(bytes) ?? bytes);
  }

  const inside = (bytes: Buffer, text: string) => {
    expect(bytes.indexOf(text)).toBeGreaterThan(0);
    return bytes.indexOf(text);
  };

  test.each<[string, () => Promise<void>, () => void, RegExp]>([
    [
      'that has never been one',
      async () => {},
      () => writeFileSync(file(), 'nobody may make a database of this '.repeat(100)),
      /file is not a database$/,
    ],
    ['that is empty', ended, () => writeFileSync(file(), ''), /it is empty, or of another program$/],
    [
      'that lacks its end',
      ended,
      () => change(file(), (bytes) => bytes.subarray(0, 8192)),
      /it is damaged|malformed/,
    ],
    [
      'that lacks its beginning',
      ended,
      () => change(file(), (bytes) => bytes.fill(0, 0, 100)),
      /not a database$/,
    ],
    [
      'of which a row can not be read',
      ended,
      () =>
        change(file(), (bytes) =>
          bytes.fill(0xff, inside(bytes, 'KeyFingerprint') - 8).subarray(0, bytes.length),
        ),
      /it is damaged|malformed/,
    ],
    [
      'of which one letter is another',
      ended,
      () => change(file(), (bytes) => void bytes.write('M', inside(bytes, 'mine'))),
      /it is damaged \(keyPairs key-0[0-9a-f]{16}\)$/,
    ],
    [
      'whose log is damaged before its end',
      killed,
      () => change(log(), (bytes) => void bytes.write('?', bytes.length >> 1)),
      /its log is damaged at byte \d+$/,
    ],
    [
      'whose log has lost its beginning',
      killed,
      () => change(log(), (bytes) => bytes.fill(0, 0, 32)),
      /its log is damaged at the beginning$/,
    ],
    ['of which the log alone is left', killed, () => rmSync(file()), /its log is there, but it is not$/],
    [
      'of another program',
      async () => {},
      () => {
        const database = new DatabaseSync(file());
        database.exec('CREATE TABLE song (name TEXT)');
        database.close();
      },
      /it is empty, or of another program$/,
    ],
    [
      'of a version yet to come',
      ended,
      () => {
        const database = new DatabaseSync(file());
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
      /its version 99 is not known$/,
    ],
  ])('is reported in one line and left as it is: one %s', async (_what, prepare, damage, reason) => {
    await prepare();
    damage();
    const before = filesIn(data);
    const error = await embeddedEc2({ data }).then(
      () => 'none',
      (error: Error) => error.message,
    );
    expect(error).toMatch(reason);
    expect(error).toMatch(/^[^\n]*ec2.sqlite can't be used as the state of the embedded EC2: [^\n]+$/);
    expect(filesIn(data)).toEqual(before);
  });

  test('is none that a killed process has left, with the last of its log cut off', async () => {
    await killed();
    change(log(), (bytes) => bytes.subarray(0, bytes.length - 100));
    await using embedded = await embeddedEc2({ data });
    const { KeyPairs } = await embedded.ec2.describeKeyPairs({});
    expect(KeyPairs?.map(({ KeyName }) => KeyName)).toEqual(['a', 'b']);
  });

  test('is none that a killed process has left in the middle of a large change', async () => {
    await ended();
    const database = new DatabaseSync(file());
    // With so little room SQLite writes pages to the log, and over them, long before the commit.
    database.exec('PRAGMA cache_size = 10; PRAGMA journal_mode = WAL; BEGIN');
    const insert = database.prepare("INSERT INTO resource VALUES (?, '', '', '', ?, zeroblob(2000), 0)");
    for (let position = 100; position < 20_000; position += 1) insert.run(position, String(position));
    cpSync(data, `${data}.killed`, { recursive: true });
    database.close();
    rmSync(data, { recursive: true });
    renameSync(`${data}.killed`, data);
    rmSync(`${file()}-shm`);
    await using embedded = await embeddedEc2({ data });
    const { KeyPairs } = await embedded.ec2.describeKeyPairs({});
    expect(KeyPairs?.map(({ KeyName }) => KeyName)).toEqual(['mine']);
  });

  test('is reported when another process has it', async () => {
    await using _first = await embeddedEc2({ data });
    await expect(embeddedEc2({ data })).rejects.toThrow('another process is using it');
  });

  test('is left with the log that the process which has it begins just then', async () => {
    await ended();
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, file()]);
    const lines = holder.stdout.setEncoding('utf8');
    await once(lines, 'data');
    await expect(embeddedEc2({ data })).rejects.toThrow('another process is using it');
    holder.kill();
    await once(holder, 'exit');
    expect(readFileSync(log(), 'utf8')).toBe('what it has written');
  });
});

const HOLDER = `
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
const file = process.argv[1];
new DatabaseSync(file).exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
process.stdout.write('held');
setTimeout(() => writeFileSync(file + '-wal', 'what it has written'), 500);
setInterval(() => {}, 1000);
`;

/** Every file of a directory with what is in it. */
function filesIn(directory: string) {
  return Object.fromEntries(
    readdirSync(directory).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(directory, name)))
        .digest('hex'),
    ]),
  );
}
