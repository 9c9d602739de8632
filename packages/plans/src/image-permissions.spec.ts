import { type ImagePermissions, imagePermissionsFrom, PRIVATE } from '@muster/ec2-model';
import { expect, it } from 'vitest';
import { imagePermissions } from './image-permissions.ts';
import { createImage, deregisterImage } from './images.ts';
import { launch } from './launch/launch.ts';
import { type EmulatedAccount, emulatedAccount } from './testing/emulated-account.ts';
import { launchForm } from './testing/launch-form.ts';

async function ownImage(account: EmulatedAccount) {
  await account.apply(launch(launchForm(await account.image())));
  const instanceId = await account.read<string>(
    'DescribeInstances',
    {},
    'Reservations[0].Instances[0].InstanceId',
  );
  const creating = await account.apply(
    createImage({ instanceId, name: 'golden', description: 'as of today', noReboot: true, tags: [] }),
  );
  const imageId = await account.read<string>('DescribeImages', { Owners: ['self'] }, 'Images[0].ImageId');
  return { imageId, name: 'golden', creating };
}

async function permissionsOf(account: EmulatedAccount, ImageId: string): Promise<ImagePermissions> {
  const input = { ImageId, Attribute: 'launchPermission' };
  return imagePermissionsFrom(await account.read('DescribeImageAttribute', input, 'LaunchPermissions'));
}

const accounts = (count: number, first: number) =>
  Array.from({ length: count }, (_, n) => String(100_000_000_000 + first + n));

it('shares an image with accounts, makes it public, and gives back what there was', async () => {
  await using account = await emulatedAccount();
  const image = await ownImage(account);
  const shared = { ...PRIVATE, accounts: ['111122223333', '444455556666'] };
  await account.apply(imagePermissions(image, PRIVATE, shared));
  expect(await permissionsOf(account, image.imageId)).toEqual(shared);

  const opened = { ...PRIVATE, public: true, accounts: ['444455556666'] };
  const opening = await account.apply(imagePermissions(image, shared, opened));
  expect(await permissionsOf(account, image.imageId)).toEqual(opened);

  await account.apply(opening.undo());
  expect(await permissionsOf(account, image.imageId)).toEqual(shared);
});

it('adds before it removes when the list is too long for one call', async () => {
  await using account = await emulatedAccount();
  const image = await ownImage(account);
  const before = { ...PRIVATE, accounts: accounts(150, 0) };
  await account.apply(imagePermissions(image, PRIVATE, before));
  const after = { ...PRIVATE, accounts: accounts(250, 100) };
  const plan = imagePermissions(image, before, after);
  expect(plan.steps.map((step) => Object.keys(Object(step.input.LaunchPermission)))).toEqual([
    ['Add'],
    ['Remove'],
  ]);
  await account.apply(plan);
  expect(await permissionsOf(account, image.imageId)).toEqual(after);
});

it('refuses when someone else has changed the permissions meanwhile', async () => {
  await using account = await emulatedAccount();
  const image = await ownImage(account);
  const shared = { ...PRIVATE, accounts: ['111122223333'] };
  await account.apply(imagePermissions(image, PRIVATE, shared));
  const late = imagePermissions(image, PRIVATE, { ...PRIVATE, public: true });
  await expect(account.apply(late)).rejects.toThrow(/expects/);
  expect(() => imagePermissions(image, shared, shared)).toThrow(RangeError);
});

it('deregisters the image that it made when it is undone', async () => {
  await using account = await emulatedAccount();
  const { creating } = await ownImage(account);
  await account.apply(creating.undo());
  expect(await account.read('DescribeImages', { Owners: ['self'] }, 'Images')).toEqual([]);
});

it('deregisters an image for good', async () => {
  await using account = await emulatedAccount();
  const image = await ownImage(account);
  const gone = await account.apply(deregisterImage(image, { deleteSnapshots: true }));
  expect(await account.read('DescribeImages', { Owners: ['self'] }, 'Images')).toEqual([]);
  expect(() => gone.undo()).toThrow(RangeError);
});
