import type { LaunchPermission } from '@aws-sdk/client-ec2';
import {
  type Organization,
  organizationArn,
  organizationalUnitArn,
  unitsAround,
} from '../../core/accounts.ts';
import type { InputOf } from '../../core/action.ts';
import { askedPermissions } from '../../core/asked-permissions.ts';
import { Ec2Error } from '../../core/errors.ts';

/** Whether launch permissions name this account: by its id, or by an organization or unit that it is in. */
export function namesAccount(
  permissions: readonly LaunchPermission[],
  accountId: string,
  organization: Organization,
): boolean {
  const units = unitsAround(organization, accountId);
  const member = units.length > 0 || organization.managementAccountId === accountId;
  const arns = new Set([
    ...(member ? [organizationArn(organization)] : []),
    ...units.map((unit) => organizationalUnitArn(organization, unit)),
  ]);
  return permissions.some(
    ({ UserId, OrganizationArn, OrganizationalUnitArn }) =>
      UserId === accountId || arns.has(OrganizationArn ?? '') || arns.has(OrganizationalUnitArn ?? ''),
  );
}

export const isPublic = (permissions: readonly LaunchPermission[]): boolean =>
  permissions.some(({ Group }) => Group === 'all');

/**
 * Launch permissions after a ModifyImageAttribute, which says them in `LaunchPermission.Add` and `Remove`, or in
 * `OperationType` with lists of ids, groups and ARNs. Adding what is there and removing what is not are no errors.
 * Throws `InvalidAMIAttributeItemValue` for an item that can't be a permission.
 */
export function modifiedPermissions(
  before: readonly LaunchPermission[],
  input: InputOf<'ModifyImageAttribute'>,
): LaunchPermission[] {
  const { LaunchPermission, OperationType } = input;
  const { Add, Remove } = askedPermissions(LaunchPermission, OperationType, listedPermissions(input));
  for (const permission of [...Add, ...Remove]) checkPermission(permission);
  const after = new Map(before.map((permission) => [keyOf(permission), permission]));
  for (const permission of Add) after.set(keyOf(permission), permission);
  for (const permission of Remove) after.delete(keyOf(permission));
  return [...after.values()];
}

/** Whether the request says anything of launch permissions. */
export const asksForPermissions = (input: InputOf<'ModifyImageAttribute'>): boolean =>
  Boolean(input.LaunchPermission?.Add?.length || input.LaunchPermission?.Remove?.length) ||
  listedPermissions(input).length > 0;

function listedPermissions(input: InputOf<'ModifyImageAttribute'>): LaunchPermission[] {
  return [
    ...(input.UserIds ?? []).map((UserId) => ({ UserId })),
    ...(input.UserGroups ?? []).map((Group) => ({ Group: Group as 'all' })),
    ...(input.OrganizationArns ?? []).map((OrganizationArn) => ({ OrganizationArn })),
    ...(input.OrganizationalUnitArns ?? []).map((OrganizationalUnitArn) => ({ OrganizationalUnitArn })),
  ];
}

const keyOf = ({ UserId, Group, OrganizationArn, OrganizationalUnitArn }: LaunchPermission) =>
  [UserId, Group, OrganizationArn, OrganizationalUnitArn].join('|');

const ORGANIZATION = /^arn:[\w-]+:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:[\w-]+:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;

function checkPermission(permission: LaunchPermission): void {
  const { UserId, Group, OrganizationArn, OrganizationalUnitArn } = permission;
  if (UserId !== undefined && !/^\d{12}$/.test(UserId)) throw invalidItem(UserId, 'userId');
  if (Group !== undefined && Group !== 'all') throw invalidItem(Group, 'group');
  if (OrganizationArn !== undefined && !ORGANIZATION.test(OrganizationArn)) {
    throw invalidItem(OrganizationArn, 'organizationArn');
  }
  if (OrganizationalUnitArn !== undefined && !UNIT.test(OrganizationalUnitArn)) {
    throw invalidItem(OrganizationalUnitArn, 'organizationalUnitArn');
  }
}

const invalidItem = (value: string, type: string) =>
  new Ec2Error(
    'InvalidAMIAttributeItemValue',
    `Invalid attribute item value "${value}" for ${type} item type.`,
  );
