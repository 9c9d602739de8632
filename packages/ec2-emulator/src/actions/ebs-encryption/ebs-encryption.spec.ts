import { expect, test } from 'vitest';
import { embeddedEc2, OWNER } from '../../testing/embedded-ec2.ts';

const ZONE = { AvailabilityZone: 'us-east-1a', Size: 1 };

test('new volumes are encrypted with the default key where the account says so', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect((await ec2.createVolume(ZONE)).Encrypted).toBe(false);
  expect(await ec2.getEbsEncryptionByDefault({})).toMatchObject({
    EbsEncryptionByDefault: false,
    SseType: 'none',
  });

  await ec2.enableEbsEncryptionByDefault({});
  expect(await ec2.createVolume(ZONE)).toMatchObject({
    Encrypted: true,
    KmsKeyId: expect.stringMatching(new RegExp(`^arn:aws:kms:us-east-1:${OWNER.id}:key/[0-9a-f-]{36}$`)),
  });
  const { KmsKeyId } = await ec2.modifyEbsDefaultKmsKeyId({ KmsKeyId: 'alias/shop' });
  expect(KmsKeyId).toBe(`arn:aws:kms:us-east-1:${OWNER.id}:alias/shop`);
  expect((await ec2.createVolume(ZONE)).KmsKeyId).toBe(KmsKeyId);

  await ec2.resetEbsDefaultKmsKeyId({});
  await ec2.disableEbsEncryptionByDefault({});
  expect((await ec2.getEbsDefaultKmsKeyId({})).KmsKeyId).toBe('alias/aws/ebs');
  expect((await ec2.createVolume(ZONE)).Encrypted).toBe(false);
});
