import { expect, test } from 'vitest';
import { administer } from '../testing/administer.ts';
import { embeddedEc2, errorOf } from '../testing/embedded-ec2.ts';

const LAG = 2000;

/** An embedded EC2 in which every change is seen as late as it may be. */
const lagging = () =>
  embeddedEc2({
    lag: LAG,
    random: { hex: hexadecimals(), integer: (_min, max) => max },
  });

function hexadecimals() {
  let count = 0;
  return (digits: number) => (count++).toString(16).padStart(digits, '0');
}

test('what has just been made is not found for a while, neither to be read nor to be changed', async () => {
  await using embedded = await lagging();
  const { ec2, clock } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  const VpcId = Vpc?.VpcId ?? '';
  const notFound = `InvalidVpcID.NotFound: The vpc ID '${VpcId}' does not exist`;
  expect(await errorOf(ec2.describeVpcs({ VpcIds: [VpcId] }))).toBe(notFound);
  expect(await errorOf(ec2.createSubnet({ VpcId, CidrBlock: '10.0.0.0/24' }))).toBe(notFound);
  expect((await ec2.describeVpcs({})).Vpcs).toMatchObject([{ IsDefault: true }]);
  clock.advance(LAG);
  expect((await ec2.describeVpcs({ VpcIds: [VpcId] })).Vpcs).toHaveLength(1);
  await ec2.createSubnet({ VpcId, CidrBlock: '10.0.0.0/24' });
});

test('what has just changed or gone is seen as it was, and all of it is kept', async () => {
  await using embedded = await lagging();
  const { ec2, clock } = embedded;
  const { KeyPairId = '' } = await ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  clock.advance(LAG);
  const tagsSeen = async () => (await ec2.describeKeyPairs({})).KeyPairs?.map(({ Tags }) => Tags?.[0]?.Value);
  await ec2.createTags({ Resources: [KeyPairId], Tags: [{ Key: 'Name', Value: 'one' }] });
  clock.advance(LAG / 2);
  await ec2.createTags({ Resources: [KeyPairId], Tags: [{ Key: 'Name', Value: 'two' }] });
  expect(await tagsSeen()).toEqual([undefined]);
  clock.advance(LAG / 2);
  expect(await tagsSeen()).toEqual(['one']);
  await ec2.deleteKeyPair({ KeyName: 'mine' });
  clock.advance(LAG / 2);
  expect(await tagsSeen()).toEqual(['two']);
  clock.advance(LAG / 2);
  expect(await tagsSeen()).toEqual([]);
});

test('a repeated request is answered as before, and a name that is taken is taken', async () => {
  await using embedded = await lagging();
  const request = { AvailabilityZone: 'us-east-1a', Size: 1, ClientToken: 'again' };
  const { VolumeId } = await embedded.ec2.createVolume(request);
  expect((await embedded.ec2.createVolume(request)).VolumeId).toBe(VolumeId);
  await embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' });
  expect(await errorOf(embedded.ec2.createKeyPair({ KeyName: 'mine', KeyType: 'ed25519' }))).toMatch(
    /^InvalidKeyPair.Duplicate/,
  );
});

test('a seed and an import are seen at once', async () => {
  await using embedded = await embeddedEc2({ lag: LAG, seed: 'demo' });
  const instances = async () => (await embedded.ec2.describeInstances({})).Reservations?.length;
  const before = await instances();
  expect(before).toBeGreaterThan(0);
  const { body } = await administer(embedded.url, 'GET', 'state');
  await administer(embedded.url, 'POST', 'state', body);
  expect(await instances()).toBe(before);
});

test('a lag can be exact: every change is seen so many milliseconds after it was made, and not before', async () => {
  await using embedded = await embeddedEc2({ lag: { exactly: 3000 } });
  const { ec2, clock } = embedded;
  for (const name of ['one', 'two', 'three']) {
    await ec2.createKeyPair({ KeyName: name, KeyType: 'ed25519' });
    clock.advance(2999);
    expect(await errorOf(ec2.describeKeyPairs({ KeyNames: [name] }))).toMatch(/^InvalidKeyPair.NotFound/);
    clock.advance(1);
    expect((await ec2.describeKeyPairs({ KeyNames: [name] })).KeyPairs).toHaveLength(1);
  }
});
