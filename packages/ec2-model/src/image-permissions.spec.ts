import { describe, expect, it } from 'vitest';
import {
  type ImagePermissions,
  imagePermissionsDifference,
  imagePermissionsEffect,
  imagePermissionsFrom,
  PRIVATE,
  shareObstacles,
} from './image-permissions.ts';
import { parsePrincipals } from './principals.ts';

const ORGANIZATION = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
const UNIT = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';
const shared: ImagePermissions = { ...PRIVATE, accounts: ['111122223333'] };
const everybody: ImagePermissions = { ...shared, public: true };

it('are read from what EC2 lists, in an order of our own', () => {
  expect(
    imagePermissionsFrom([
      { UserId: '444455556666' },
      { Group: 'all' },
      { UserId: '111122223333' },
      { OrganizationArn: ORGANIZATION },
      { OrganizationalUnitArn: UNIT },
    ]),
  ).toEqual({
    public: true,
    accounts: ['111122223333', '444455556666'],
    organizations: [ORGANIZATION],
    organizationalUnits: [UNIT],
  });
});

describe('a change of permissions', () => {
  it('tells what comes and what goes', () => {
    const after = { ...PRIVATE, accounts: ['444455556666'], organizations: [ORGANIZATION] };
    expect(imagePermissionsDifference(shared, after)).toEqual({
      gains: after,
      loses: shared,
    });
  });

  it('takes nothing from an account while the image is public', () => {
    expect(imagePermissionsEffect(shared, { ...PRIVATE, public: true })).toEqual({
      everybody: 'gains',
      gains: PRIVATE,
      loses: PRIVATE,
    });
  });

  it('gives nothing to an account that had it from being public', () => {
    expect(imagePermissionsEffect({ ...PRIVATE, public: true }, everybody).gains).toEqual(PRIVATE);
  });

  it('takes it from everybody but those named, when the image stops being public', () => {
    expect(imagePermissionsEffect(everybody, shared)).toEqual({
      everybody: 'loses',
      gains: PRIVATE,
      loses: PRIVATE,
    });
  });
});

describe('what stands in the way of sharing', () => {
  const encrypted = { BlockDeviceMappings: [{ Ebs: { Encrypted: true, SnapshotId: 'snap-1' } }] };

  it('is named before EC2 refuses it', () => {
    expect(shareObstacles(encrypted, shared, 'unblocked')).toEqual([
      { code: 'encrypted-snapshots', snapshots: ['snap-1'] },
    ]);
    expect(shareObstacles({}, everybody, 'block-new-sharing')).toEqual([{ code: 'public-access-blocked' }]);
    expect(shareObstacles({}, shared, 'block-new-sharing')).toEqual([]);
    expect(shareObstacles({ ProductCodes: [{ ProductCodeId: 'abc' }] }, shared, undefined)).toEqual([
      { code: 'product-codes', productCodes: ['abc'] },
    ]);
    expect(shareObstacles({ State: 'pending' }, shared, undefined)).toEqual([
      { code: 'not-available', state: 'pending' },
    ]);
  });

  it('is nothing for an image that becomes private', () => {
    expect(shareObstacles(encrypted, PRIVATE, 'block-new-sharing')).toEqual([]);
  });
});

describe('a pasted list', () => {
  it('may be separated by anything, and hyphenated as the console shows accounts', () => {
    const text = `1111-2222-3333, 444455556666;\n"${ORGANIZATION}"\t${UNIT}`;
    expect(parsePrincipals(text)).toEqual([
      { kind: 'account', value: '111122223333' },
      { kind: 'account', value: '444455556666' },
      { kind: 'organization', value: ORGANIZATION },
      { kind: 'organizational-unit', value: UNIT },
    ]);
  });

  it('names what it refuses, and why', () => {
    expect(parsePrincipals('111122223333 1111-2222-3333 12345 999999999999 o-abc', '999999999999')).toEqual([
      { kind: 'account', value: '111122223333' },
      { kind: 'refused', given: '1111-2222-3333', reason: 'twice' },
      { kind: 'refused', given: '12345', reason: 'not-a-principal' },
      { kind: 'refused', given: '999999999999', reason: 'own-account' },
      { kind: 'refused', given: 'o-abc', reason: 'not-a-principal' },
    ]);
  });
});
