import {
  type ImagePermissions,
  imagePermissionsDifference,
  PRIVATE,
  parsePrincipals,
  permissionCount,
} from '@muster/ec2-model';

export type PermissionKind = 'accounts' | 'organizations' | 'organizationalUnits';
export const permissionKinds: readonly PermissionKind[] = [
  'accounts',
  'organizations',
  'organizationalUnits',
];

/** The editor as it stands. */
export interface PermissionsDraft {
  readonly mode: 'private' | 'shared' | 'public';
  /** Kept while the mode is private too, so that a change of mind costs nothing. */
  readonly entries: ImagePermissions;
  /** What EC2 told when the editing began: if it tells something else now, somebody else has changed it. */
  readonly base: ImagePermissions;
}

/** The editor before anybody has touched it. */
export function draftOf(observed: ImagePermissions): PermissionsDraft {
  const mode = observed.public ? 'public' : permissionCount(observed) > 0 ? 'shared' : 'private';
  return { mode, entries: { ...observed, public: false }, base: observed };
}

/** The permissions that the draft asks for. */
export function wanted({ mode, entries }: PermissionsDraft): ImagePermissions {
  return mode === 'private' ? PRIVATE : { ...entries, public: mode === 'public' };
}

/** Whether two permissions are the same. */
export function samePermissions(a: ImagePermissions, b: ImagePermissions): boolean {
  const { gains, loses } = imagePermissionsDifference(a, b);
  return permissionCount(gains) + permissionCount(loses) === 0;
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
  const draft = kept as Partial<PermissionsDraft> | null;
  const whole = [draft?.entries, draft?.base].every((one) =>
    permissionKinds.every((kind) => Array.isArray(one?.[kind])),
  );
  return whole && draft?.mode ? (draft as PermissionsDraft) : undefined;
}

const kinds = {
  account: 'accounts',
  organization: 'organizations',
  'organizational-unit': 'organizationalUnits',
} as const;
