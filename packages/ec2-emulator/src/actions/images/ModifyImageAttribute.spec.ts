import { beforeEach, expect, test } from 'vitest';
import { type EmbeddedEc2, embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

/** An image of the owner's, ready, that nobody else may see. */
async function privateImage({ ec2 }: EmbeddedEc2): Promise<string> {
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop-1.0' });
  return ImageId ?? '';
}

const idsSeen = async (ec2: EmbeddedEc2['ec2'], request = {}) =>
  (await ec2.describeImages(request)).Images?.map((image) => image.ImageId) ?? [];

let embedded: EmbeddedEc2;
let partner: EmbeddedEc2['ec2'];
let ImageId: string;

beforeEach(async () => {
  embedded = await embeddedEc2();
  partner = embedded.clientOf(PARTNER);
  ImageId = await privateImage(embedded);
  return () => embedded[Symbol.asyncDispose]();
});

test('a private image does not exist for others', async () => {
  expect(await errorOf(partner.describeImages({ ImageIds: [ImageId] }))).toBe(
    `InvalidAMIID.NotFound: The image id '[${ImageId}]' does not exist`,
  );
  expect(await errorOf(launch(partner, { ImageId }))).toBe(
    `InvalidAMIID.NotFound: The image id '[${ImageId}]' does not exist`,
  );
});

test('an image shared with an account is seen and launched there, until it is taken back', async () => {
  const { ec2 } = embedded;
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  expect(await idsSeen(partner, { ExecutableUsers: ['self'] })).toEqual([ImageId]);
  await launch(partner, { ImageId });
  expect(await ec2.describeImageAttribute({ ImageId, Attribute: 'launchPermission' })).toMatchObject({
    ImageId,
    LaunchPermissions: [{ UserId: PARTNER.id }],
  });

  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Remove: [{ UserId: PARTNER.id }] } });
  expect(await idsSeen(partner, { ExecutableUsers: ['self'] })).toEqual([]);
  expect(await errorOf(launch(partner, { ImageId }))).toMatch(/^InvalidAMIID\.NotFound/);
});

test('who may launch an image copies it only with leave to read its snapshots', async () => {
  const { ec2 } = embedded;
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  const copy = { SourceImageId: ImageId, SourceRegion: 'us-east-1', Name: 'theirs' };
  expect(await errorOf(partner.copyImage(copy))).toBe(
    'InvalidRequest: You do not have permission to access the storage of this ami',
  );
  const { Images: [image] = [] } = await ec2.describeImages({ ImageIds: [ImageId] });
  for (const { Ebs } of image?.BlockDeviceMappings ?? []) {
    await ec2.modifySnapshotAttribute({
      SnapshotId: Ebs?.SnapshotId,
      CreateVolumePermission: { Add: [{ UserId: PARTNER.id }] },
    });
  }
  const { ImageId: copied = '' } = await partner.copyImage(copy);
  const { Images: [theirs] = [] } = await partner.describeImages({ ImageIds: [copied] });
  expect(theirs).toMatchObject({ OwnerId: PARTNER.id, SourceImageId: ImageId });
  // Only images that CreateImage has made come from an instance.
  expect(theirs?.SourceInstanceId).toBeUndefined();
});

test('an image encrypted with a key of Amazon’s is shared with nobody, one with a key of its own is', async () => {
  const { ec2 } = embedded;
  const encrypted = async (Name: string, KmsKeyId?: string) => {
    const Ebs = { Encrypted: true, ...(KmsKeyId && { KmsKeyId }) };
    const { InstanceId } = await launch(ec2, { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }] });
    return (await ec2.createImage({ InstanceId, Name })).ImageId;
  };
  const share = async (image: Promise<string | undefined>) =>
    ec2.modifyImageAttribute({ ImageId: await image, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  expect(await errorOf(share(encrypted('shop-2.0')))).toBe(
    "InvalidParameter: Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
  );
  await share(
    encrypted('shop-2.1', 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
  );
});

test('its owner finds an image by leave to launch it that is explicit only', async () => {
  const { ec2 } = embedded;
  expect(await idsSeen(ec2, { ExecutableUsers: ['self'] })).toEqual([]);
  await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: OWNER.id }] } });
  expect(await idsSeen(ec2, { ExecutableUsers: ['self'] })).toEqual([ImageId]);
  expect(await idsSeen(ec2, { ExecutableUsers: [OWNER.id] })).toEqual([ImageId]);
  expect(await idsSeen(ec2, { ExecutableUsers: [PARTNER.id] })).toEqual([]);
});

test('permissions can be written as lists with an operation as well', async () => {
  const { ec2 } = embedded;
  const lists = { ImageId, Attribute: 'launchPermission', UserIds: [PARTNER.id], UserGroups: ['all'] };
  await ec2.modifyImageAttribute({ ...lists, OperationType: 'add' });
  const { LaunchPermissions } = await ec2.describeImageAttribute({ ImageId, Attribute: 'launchPermission' });
  expect(LaunchPermissions).toEqual([{ UserId: PARTNER.id }, { Group: 'all' }]);
  await ec2.modifyImageAttribute({ ...lists, OperationType: 'remove' });
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images).toMatchObject([{ Public: false }]);
});

test('an image shared with the organization or a unit is seen by its accounts', async () => {
  const { ec2 } = embedded;
  const organization = `arn:aws:organizations::${OWNER.id}:organization/o-musterdemo`;
  const unit = `arn:aws:organizations::${OWNER.id}:ou/o-musterdemo/ou-must-workload`;
  for (const permission of [{ OrganizationArn: organization }, { OrganizationalUnitArn: unit }]) {
    await ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [permission] } });
    expect(await idsSeen(partner, { ExecutableUsers: ['self'] })).toEqual([ImageId]);
    await ec2.resetImageAttribute({ ImageId, Attribute: 'launchPermission' });
    expect(await idsSeen(partner, { ExecutableUsers: ['self'] })).toEqual([]);
  }
});

test('a public image is everybody’s, unless public access is blocked', async () => {
  const { ec2 } = embedded;
  const makePublic = () =>
    ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } });
  await ec2.enableImageBlockPublicAccess({ ImageBlockPublicAccessState: 'block-new-sharing' });
  expect(await errorOf(makePublic())).toBe(
    'OperationNotPermitted: You can’t publicly share this image because block public access for AMIs is enabled for this account. To publicly share the image, you must call the DisableImageBlockPublicAccess API.',
  );
  await ec2.disableImageBlockPublicAccess({});
  expect(await ec2.getImageBlockPublicAccessState({})).toMatchObject({
    ImageBlockPublicAccessState: 'unblocked',
  });
  await makePublic();
  expect(await idsSeen(partner, { ExecutableUsers: ['all'], Owners: [OWNER.id] })).toEqual([ImageId]);
  expect(await idsSeen(partner, { ExecutableUsers: ['self'] })).toEqual([]);
});

test.each([
  [
    { UserId: '1234' },
    'InvalidAMIAttributeItemValue: Invalid attribute item value "1234" for userId item type.',
  ],
  [
    { Group: 'friends' as never },
    'InvalidAMIAttributeItemValue: Invalid attribute item value "friends" for group item type.',
  ],
])('%o is no permission', async (permission, error) => {
  const call = embedded.ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [permission] } });
  expect(await errorOf(call)).toBe(error);
});

test('only its owner changes or reads an image’s attributes', async () => {
  await embedded.ec2.modifyImageAttribute({ ImageId, LaunchPermission: { Add: [{ UserId: PARTNER.id }] } });
  const refusal = `AuthFailure: Not authorized for image:${ImageId}`;
  expect(await errorOf(partner.modifyImageAttribute({ ImageId, Description: { Value: 'mine' } }))).toBe(
    refusal,
  );
  expect(await errorOf(partner.describeImageAttribute({ ImageId, Attribute: 'launchPermission' }))).toBe(
    refusal,
  );
});

test('a description is an attribute too, one at a time', async () => {
  const { ec2 } = embedded;
  await ec2.modifyImageAttribute({ ImageId, Description: { Value: 'The shop' } });
  expect((await ec2.describeImages({ ImageIds: [ImageId] })).Images).toMatchObject([
    { Description: 'The shop' },
  ]);
  const both = {
    ImageId,
    Description: { Value: 'x' },
    LaunchPermission: { Add: [{ UserId: PARTNER.id }] },
  };
  expect(await errorOf(ec2.modifyImageAttribute(both))).toBe(
    'InvalidParameterCombination: Fields for multiple attribute types specified',
  );
  expect(await errorOf(ec2.modifyImageAttribute({ ImageId }))).toBe(
    'InvalidParameterCombination: No attributes specified.',
  );
});

test('who is listed is listed to be added or removed', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { ImageId } = await ec2.createImage({ InstanceId, Name: 'shop' });
  const { Volumes: [volume] = [] } = await ec2.describeVolumes({});
  const { SnapshotId } = await ec2.createSnapshot({ VolumeId: volume?.VolumeId });
  const listed = { UserIds: [PARTNER.id] };
  for (const modify of [
    (request: object) => ec2.modifyImageAttribute({ ImageId, ...listed, ...request }),
    (request: object) => ec2.modifySnapshotAttribute({ SnapshotId, ...listed, ...request }),
  ]) {
    expect(await errorOf(modify({}))).toBe(
      'MissingParameter: The request must contain the parameter OperationType',
    );
    expect(await errorOf(modify({ OperationType: 'give' }))).toBe(
      'InvalidParameterValue: Value (give) for parameter operationType is invalid.',
    );
    await modify({ OperationType: 'add' });
  }
});

test('permissions may be said twice in one request, as Packer says them', async () => {
  const { ec2 } = embedded;
  const given = async () =>
    (await ec2.describeImageAttribute({ ImageId, Attribute: 'launchPermission' })).LaunchPermissions;
  await ec2.modifyImageAttribute({
    ImageId,
    UserIds: [PARTNER.id],
    LaunchPermission: { Add: [{ UserId: PARTNER.id }] },
  });
  expect(await given()).toEqual([{ UserId: PARTNER.id }]);
  await ec2.modifyImageAttribute({
    ImageId,
    Attribute: 'launchPermission',
    OperationType: 'add',
    UserGroups: ['all'],
    LaunchPermission: { Add: [{ Group: 'all' }], Remove: [{ UserId: PARTNER.id }] },
  });
  expect(await given()).toEqual([{ Group: 'all' }]);
});
