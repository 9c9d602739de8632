import type { Policy } from '../rights/policy.ts';

/** A user of IAM's with an access key, who may do what the policy says, or everything without one. */
export interface User {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly policy?: Policy;
}

/** An account of the embedded EC2 and the access key that signs for it, that of its root user. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly name?: string;
  readonly users?: readonly User[];
  /** The regions it uses of those that have to be asked for. */
  readonly optInRegions?: readonly string[];
}

/** AWS Organizations, as far as sharing an image needs it: which accounts are in which unit. */
export interface Organization {
  /** `o-` and 10 letters or digits. */
  readonly id: string;
  /** The account whose id is in the ARNs. */
  readonly managementAccountId: string;
  /** `r-` and 4 letters or digits. */
  readonly rootId: string;
  readonly units: readonly OrganizationalUnit[];
}

export interface OrganizationalUnit {
  /** `ou-`, the root's 4 letters, and 8 letters or digits. */
  readonly id: string;
  readonly name: string;
  readonly accountIds: readonly string[];
  /** The unit it is in, if it is in another. */
  readonly parentId?: string;
}

/** One organization with all accounts in one unit; the first account manages it. */
export function organizationOf(accounts: readonly Account[]): Organization {
  return {
    id: 'o-musterdemo',
    managementAccountId: accounts[0]?.id ?? '000000000000',
    rootId: 'r-must',
    units: [{ id: 'ou-must-workload', name: 'Workloads', accountIds: accounts.map((account) => account.id) }],
  };
}

/** `arn:aws:organizations::…:organization/o-…` */
export function organizationArn(organization: Organization): string {
  return `arn:aws:organizations::${organization.managementAccountId}:organization/${organization.id}`;
}

/** `arn:aws:organizations::…:ou/o-…/ou-…` */
export function organizationalUnitArn(organization: Organization, unit: OrganizationalUnit): string {
  return `arn:aws:organizations::${organization.managementAccountId}:ou/${organization.id}/${unit.id}`;
}

/** The units an account is in, those around them included: what is shared with a unit is shared with all within. */
export function unitsAround({ units }: Organization, accountId: string): OrganizationalUnit[] {
  const around = units.filter((unit) => unit.accountIds.includes(accountId));
  for (const { parentId } of around) {
    const parent = units.find((unit) => unit.id === parentId);
    if (parent && !around.includes(parent)) around.push(parent);
  }
  return around;
}
