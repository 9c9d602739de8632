import {
  accessOf,
  type ImageAccess,
  type ImagePermissions,
  mergeImageAccess,
  PRIVATE,
  parsePrincipals,
} from '@muster/ec2-model';

export type PermissionKind = 'accounts' | 'organizations' | 'organizationalUnits';
export const permissionKinds: readonly PermissionKind[] = [
  'accounts',
  'organizations',
  'organizationalUnits',
];

/** The editor as it stands. */
export interface PermissionsDraft extends ImageAccess {
  /** The permissions that the change is made from. */
  readonly base: ImagePermissions;
  /** What EC2 showed when the editing began: what is different now, others have changed. */
  readonly began: ImagePermissions;
}

/** The editor before anybody has touched it. */
export function draftOf(observed: ImagePermissions): PermissionsDraft {
  return { ...accessOf(observed), base: observed, began: observed };
}

/** The draft made from what is there now, and where others changed the same thing differently, what is then theirs. */
export interface RebasedDraft {
  readonly draft: PermissionsDraft;
  readonly theirs?: PermissionsDraft | undefined;
}

/** Carries the draft over to the permissions that are there now, so that nobody's change since is taken back. */
export function rebase(draft: PermissionsDraft, observed: ImagePermissions): RebasedDraft {
  const { access, theirs } = mergeImageAccess(draft.base, draft, observed);
  const now = { base: observed, began: draft.began };
  return { draft: { ...access, ...now }, theirs: theirs && { ...theirs, ...now } };
}

/** What was pasted and can't be added. */
export interface RefusedPaste {
  readonly given: string;
  readonly reason: 'not-a-principal' | 'twice' | 'own-account' | 'already';
}

/** The draft with what was pasted, and what could not be added. Adding somebody shares, so a private draft becomes shared. */
export function paste(
  draft: PermissionsDraft,
  text: string,
  ownAccount: string | undefined,
): { readonly draft: PermissionsDraft; readonly refused: readonly RefusedPaste[] } {
  const added = {
    accounts: [] as string[],
    organizations: [] as string[],
    organizationalUnits: [] as string[],
  };
  const refused: RefusedPaste[] = [];
  for (const entry of parsePrincipals(text, ownAccount)) {
    if (entry.kind === 'refused') refused.push(entry);
    else {
      const kind = kinds[entry.kind];
      if (draft.entries[kind].includes(entry.value)) refused.push({ given: entry.value, reason: 'already' });
      else added[kind].push(entry.value);
    }
  }
  const { entries: held } = draft;
  const entries = {
    ...held,
    accounts: [...held.accounts, ...added.accounts],
    organizations: [...held.organizations, ...added.organizations],
    organizationalUnits: [...held.organizationalUnits, ...added.organizationalUnits],
  };
  const some = permissionKinds.some((kind) => added[kind].length > 0);
  return {
    draft: { ...draft, entries, mode: some && draft.mode === 'private' ? 'shared' : draft.mode },
    refused,
  };
}

/** The draft with one entry put in or taken out; keeping one of a list about to go private shares it with that one. */
export function toggleEntry(draft: PermissionsDraft, kind: PermissionKind, value: string): PermissionsDraft {
  const { entries, mode } = draft.mode === 'private' ? { entries: PRIVATE, mode: 'shared' as const } : draft;
  const list = entries[kind];
  const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return { ...draft, mode, entries: { ...entries, [kind]: next } };
}

/** A kept draft, if it is one. */
export function restorePermissions(kept: unknown): PermissionsDraft | undefined {
  const { mode, entries, base, began = base } = (kept ?? {}) as Partial<PermissionsDraft>;
  const whole = [entries, base, began].every((one) =>
    permissionKinds.every((kind) => Array.isArray(one?.[kind])),
  );
  return whole && mode && entries && base && began ? { mode, entries, base, began } : undefined;
}

const kinds = {
  account: 'accounts',
  organization: 'organizations',
  'organizational-unit': 'organizationalUnits',
} as const;
