import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessOf,
  type ImageAccess,
  mergeImageAccess,
  permissionsOf,
  samePermissions,
} from './image-access.ts';
import { type ImagePermissions, imagePermissionsDifference, PRIVATE } from './image-permissions.ts';

const [ann, bob, cho] = ['111122223333', '210987654321', '444455556666'] as const;
const shared = (...accounts: string[]): ImagePermissions => ({ ...PRIVATE, accounts });
const everybody = (...accounts: string[]): ImagePermissions => ({ ...shared(...accounts), public: true });

const list = (...of: string[]) => fc.subarray(of);
const permissions: fc.Arbitrary<ImagePermissions> = fc.record({
  public: fc.boolean(),
  accounts: list(ann, bob, cho),
  organizations: list('organization-1', 'organization-2'),
  organizationalUnits: list('unit-1'),
});
const access: fc.Arbitrary<ImageAccess> = fc.record({
  mode: fc.constantFrom('private', 'shared', 'public'),
  entries: permissions.map((some) => ({ ...some, public: false })),
});

/** Whether `after` has every change that leads from `base` to `wanted`. */
function hasChanges(base: ImagePermissions, wanted: ImagePermissions, after: ImagePermissions): boolean {
  const asked = imagePermissionsDifference(base, wanted);
  const { gains, loses } = imagePermissionsDifference(base, after);
  const within = (some: ImagePermissions, all: ImagePermissions) =>
    (!some.public || all.public) &&
    (['accounts', 'organizations', 'organizationalUnits'] as const).every((kind) =>
      some[kind].every((entry) => all[kind].includes(entry)),
    );
  return within(asked.gains, gains) && within(asked.loses, loses);
}

describe('a colleague changes an AMI while I do', () => {
  it('and both get their way where they name different accounts', () => {
    const merge = mergeImageAccess(shared(ann), accessOf(shared(ann, cho)), shared(bob));
    expect(merge.theirs).toBeUndefined();
    expect(permissionsOf(merge.access)).toEqual(shared(bob, cho));
  });

  it('and their account is not taken out again when I make the AMI public', () => {
    const merge = mergeImageAccess(shared(ann), accessOf(everybody(ann)), shared(ann, bob));
    expect(merge.theirs).toBeUndefined();
    expect(permissionsOf(merge.access)).toEqual(everybody(ann, bob));
  });

  it('and we disagree where one makes it public and the other private', () => {
    const merge = mergeImageAccess(shared(ann), accessOf(everybody(ann)), PRIVATE);
    expect(permissionsOf(merge.access)).toEqual(everybody());
    expect(merge.theirs && permissionsOf(merge.theirs)).toEqual(PRIVATE);
  });

  it('and we disagree where I make it private and they share it with one more', () => {
    const merge = mergeImageAccess(
      shared(ann),
      { ...accessOf(shared(ann)), mode: 'private' },
      shared(ann, bob),
    );
    expect(permissionsOf(merge.access)).toEqual(PRIVATE);
    expect(merge.theirs && permissionsOf(merge.theirs)).toEqual(shared(ann, bob));
  });
});

describe('any two changes', () => {
  const race = fc.tuple(permissions, access, permissions);

  it('give mine when they changed nothing, and theirs when I changed nothing', () => {
    fc.assert(
      fc.property(race, ([base, mine, theirs]) => {
        expect(mergeImageAccess(base, mine, base)).toEqual({ access: mine });
        const followed = mergeImageAccess(base, accessOf(base), theirs);
        expect(followed.theirs).toBeUndefined();
        expect(samePermissions(permissionsOf(followed.access), theirs)).toBe(true);
      }),
    );
  });

  it('never lose a change of theirs, unless mine is chosen over it', () => {
    fc.assert(
      fc.property(race, ([base, mine, theirs]) => {
        const merge = mergeImageAccess(base, mine, theirs);
        expect(hasChanges(base, theirs, permissionsOf(merge.theirs ?? merge.access))).toBe(true);
      }),
    );
  });

  it('never drop a change of mine, unless theirs is chosen over it', () => {
    fc.assert(
      fc.property(race, ([base, mine, theirs]) => {
        const merge = mergeImageAccess(base, mine, theirs);
        expect(hasChanges(base, permissionsOf(mine), permissionsOf(merge.access))).toBe(true);
      }),
    );
  });

  it('change nothing that nobody changed', () => {
    fc.assert(
      fc.property(race, ([base, mine, theirs]) => {
        const { access: merged, theirs: otherwise } = mergeImageAccess(base, mine, theirs);
        if (otherwise) return;
        const { gains, loses } = imagePermissionsDifference(base, permissionsOf(merged));
        for (const kind of ['accounts', 'organizations', 'organizationalUnits'] as const) {
          for (const entry of gains[kind]) {
            expect([...permissionsOf(mine)[kind], ...theirs[kind]]).toContain(entry);
          }
          for (const entry of loses[kind]) {
            expect(permissionsOf(mine)[kind].includes(entry) && theirs[kind].includes(entry)).toBe(false);
          }
        }
      }),
    );
  });
});
