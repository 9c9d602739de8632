import { tagsFrom } from '@muster/ec2-model';
import { expect, it } from 'vitest';
import { deleteKeyPair, importKeyPair } from './key-pairs.ts';
import { tags } from './tags.ts';
import { type EmulatedAccount, emulatedAccount } from './testing/emulated-account.ts';
import { publicKey } from './testing/public-key.ts';

const pair = (account: EmulatedAccount) =>
  account.read<{ KeyPairId: string; Tags: never[] }>('DescribeKeyPairs', {}, 'KeyPairs[0]');

it('sets, replaces and removes tags, and puts back what there was', async () => {
  await using account = await emulatedAccount();
  const before = [
    { key: 'env', value: 'test' },
    { key: 'old', value: '*?\\' },
  ];
  await account.apply(importKeyPair({ keyName: 'laptop', publicKey: publicKey(), tags: before }));
  const { KeyPairId } = await pair(account);
  const changing = await account.apply(
    tags([{ id: KeyPairId, tags: before }], {
      set: [
        { key: 'env', value: 'prod' },
        { key: 'team', value: 'web' },
      ],
      remove: ['old'],
    }),
  );
  expect(tagsFrom((await pair(account)).Tags)).toEqual([
    { key: 'env', value: 'prod' },
    { key: 'team', value: 'web' },
  ]);

  await account.apply(changing.undo());
  expect(tagsFrom((await pair(account)).Tags)).toEqual(before);
});

it('has nothing to do where the tags are so already', () => {
  const resource = { id: 'i-1', tags: [{ key: 'env', value: 'prod' }] };
  expect(() => tags([resource], { set: resource.tags, remove: ['absent'] })).toThrow(RangeError);
});

it('imports a key pair of any name once, and deletes it', async () => {
  await using account = await emulatedAccount();
  const keyName = 'my "best" `key` \\ *';
  const importing = importKeyPair({ keyName, publicKey: publicKey(), tags: [] });
  const imported = await account.apply(importing);
  await expect(account.apply(importing)).rejects.toThrow(/expects/);
  await account.apply(imported.undo());
  expect(await account.read('DescribeKeyPairs', {}, 'KeyPairs')).toEqual([]);

  await account.apply(importing);
  const { KeyPairId } = await pair(account);
  const deleted = await account.apply(deleteKeyPair({ keyPairId: KeyPairId, keyName }));
  expect(() => deleted.undo()).toThrow(RangeError);
});
