/** What became of one entry of a pasted list. */
export type PastedPrincipal =
  | { readonly kind: 'account' | 'organization' | 'organizational-unit'; readonly value: string }
  | {
      readonly kind: 'refused';
      /** As it was pasted. */
      readonly given: string;
      readonly reason: 'not-a-principal' | 'twice' | 'own-account';
    };

const ORGANIZATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/**
 * Reads a pasted list of those an AMI is to be shared with: account ids (`123456789012`, `1234-5678-9012`), ARNs of
 * organizations and of organizational units, in any order, with anything but letters, digits and `-:/` between them.
 *
 * @param own the account that owns the AMI, which has the permission anyway
 */
export function parsePrincipals(text: string, own?: string): PastedPrincipal[] {
  const seen = new Set<string>();
  return text
    .split(/[^A-Za-z0-9:/-]+/)
    .filter((given) => given !== '')
    .map((given): PastedPrincipal => {
      const principal = principalOf(given);
      if (!principal) return { kind: 'refused', given, reason: 'not-a-principal' };
      if (principal.value === own) return { kind: 'refused', given, reason: 'own-account' };
      if (seen.has(principal.value)) return { kind: 'refused', given, reason: 'twice' };
      seen.add(principal.value);
      return principal;
    });
}

function principalOf(given: string): Exclude<PastedPrincipal, { kind: 'refused' }> | undefined {
  if (/^\d{12}$|^\d{4}-\d{4}-\d{4}$/.test(given)) {
    return { kind: 'account', value: given.replaceAll('-', '') };
  }
  if (ORGANIZATION.test(given)) return { kind: 'organization', value: given };
  return UNIT.test(given) ? { kind: 'organizational-unit', value: given } : undefined;
}
