import { PRIVATE, samePermissions, permissionsOf as wanted } from '@muster/ec2-model';
import { expect, test } from 'vitest';
import { draftOf, paste, rebase, restorePermissions, toggleEntry } from './draft.ts';

const partner = '444455556666';
const organization = 'arn:aws:organizations::111122223333:organization/o-exampleorgid';
const shared = { ...PRIVATE, accounts: [partner] };

test('the editor begins with what EC2 tells and asks for no change', () => {
  for (const observed of [PRIVATE, shared, { ...shared, public: true }]) {
    expect(samePermissions(wanted(draftOf(observed)), observed)).toBe(true);
  }
});

test('a pasted list of any shape is added once each; what is wrong is named', () => {
  const { draft, refused } = paste(
    draftOf(shared),
    `1234-5678-9012; 123456789012\n${organization}, 444455556666 111122223333 12345`,
    '111122223333',
  );
  expect(wanted(draft)).toEqual({
    ...PRIVATE,
    accounts: [partner, '123456789012'],
    organizations: [organization],
  });
  expect(refused).toEqual([
    { kind: 'refused', given: '123456789012', reason: 'twice' },
    { given: partner, reason: 'already' },
    { kind: 'refused', given: '111122223333', reason: 'own-account' },
    { kind: 'refused', given: '12345', reason: 'not-a-principal' },
  ]);
});

test('adding somebody to a private AMI shares it', () => {
  expect(paste(draftOf(PRIVATE), partner, undefined).draft.mode).toBe('shared');
  expect(paste(draftOf(PRIVATE), 'nonsense', undefined).draft.mode).toBe('private');
});

test('making it private asks to take everybody out, and a change of mind brings the list back', () => {
  const draft = { ...draftOf(shared), mode: 'private' as const };
  expect(wanted(draft)).toEqual(PRIVATE);
  expect(wanted({ ...draft, mode: 'shared' })).toEqual(shared);
});

test('an entry is taken out and put back', () => {
  const without = toggleEntry(draftOf(shared), 'accounts', partner);
  expect(wanted(without)).toEqual(PRIVATE);
  expect(wanted(toggleEntry(without, 'accounts', partner))).toEqual(shared);
});

test('keeping one entry of a list that was about to go keeps that one only', () => {
  const two = { ...PRIVATE, accounts: [partner, '123456789012'] };
  const going = { ...draftOf(two), mode: 'private' as const };
  expect(wanted(toggleEntry(going, 'accounts', partner))).toEqual(shared);
});

test('a draft of last week adds and removes only what its author did, whatever others have done since', () => {
  const kept = restorePermissions(
    JSON.parse(JSON.stringify(paste(draftOf(shared), '123456789012', '').draft)),
  );
  const now = { ...PRIVATE, accounts: ['210987654321'] };
  const { draft, theirs } = rebase(kept ?? draftOf(now), now);
  expect(theirs).toBeUndefined();
  expect(draft).toMatchObject({ base: now, began: shared });
  expect(wanted(draft).accounts).toEqual(['210987654321', '123456789012']);
  const later = toggleEntry(draft, 'accounts', '210987654321');
  expect(wanted(rebase(later, now).draft).accounts, 'an edit after it is one of the new list').toEqual([
    '123456789012',
  ]);
});

test('either side can be had where both changed who may launch it', () => {
  const mine = { ...draftOf(shared), mode: 'public' as const };
  const { draft, theirs } = rebase(mine, PRIVATE);
  expect(wanted(draft)).toEqual({ ...PRIVATE, public: true });
  expect(theirs && wanted(theirs)).toEqual(PRIVATE);
});

test('a kept draft comes back; anything else is dropped', () => {
  const draft = draftOf(shared);
  expect(restorePermissions(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  const { began: _, ...older } = draft;
  expect(restorePermissions(older)).toEqual(draft);
  expect(restorePermissions({ mode: 'public' })).toBeUndefined();
  expect(restorePermissions(null)).toBeUndefined();
});
