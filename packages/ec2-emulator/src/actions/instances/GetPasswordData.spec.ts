import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { imageNamed, launch, WINDOWS } from '../../testing/launch.ts';

test('a Windows password can be read with the private key, and is the same every time', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ format: 'der', type: 'spki' });
  await ec2.importKeyPair({ KeyName: 'admin', PublicKeyMaterial: Buffer.from(der.toString('base64')) });
  const { InstanceId } = await launch(ec2, {
    ImageId: await imageNamed(ec2, WINDOWS),
    InstanceType: 't3.large',
    KeyName: 'admin',
  });
  const password = async () => {
    const { PasswordData = '' } = await ec2.getPasswordData({ InstanceId });
    const padding = constants.RSA_PKCS1_PADDING;
    return privateDecrypt({ key: privateKey, padding }, Buffer.from(PasswordData, 'base64')).toString();
  };
  expect(await password()).toHaveLength(32);
  expect(await password()).toBe(await password());
});

test('Linux has no password, and Windows no ED25519 keys', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  expect((await ec2.getPasswordData({ InstanceId })).PasswordData ?? '').toBe('');
  await ec2.createKeyPair({ KeyName: 'modern', KeyType: 'ed25519' });
  const ImageId = await imageNamed(ec2, WINDOWS);
  expect(await errorOf(launch(ec2, { ImageId, KeyName: 'modern' }))).toBe(
    'InvalidParameterCombination: ED25519 key pairs are not supported with Windows AMIs',
  );
});
