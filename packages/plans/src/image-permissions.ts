import type { ImagePermissions } from '@muster/ec2-model';
import type { PlanParts } from './parts.ts';
import { call, check, step } from './step.ts';

/** Entries a ModifyImageAttribute call adds and removes at most, so that a long list fails in part, not as a whole. */
const BATCH = 200;

interface LaunchPermission {
  Group?: 'all';
  UserId?: string;
  OrganizationArn?: string;
  OrganizationalUnitArn?: string;
}

/**
 * Changes who may launch an AMI from `before`, which was read from EC2, to `after`. Additions go before removals, so
 * nobody who keeps the permission loses it in between.
 *
 * @throws {RangeError} when both are the same: there is nothing to plan.
 */
export function imagePermissions(
  image: { readonly imageId: string; readonly name: string },
  before: ImagePermissions,
  after: ImagePermissions,
): PlanParts {
  const held = launchPermissions(before);
  const wanted = launchPermissions(after);
  const add = without(wanted, held);
  const remove = without(held, wanted);
  if (add.length + remove.length === 0) throw new RangeError('the launch permissions are as they were');
  const target = image.imageId;
  const input = (Add: LaunchPermission[], Remove: LaunchPermission[]) => ({
    ImageId: target,
    LaunchPermission: { ...(Add.length > 0 && { Add }), ...(Remove.length > 0 && { Remove }) },
  });
  const shows = (permissions: LaunchPermission[]) =>
    check(
      'DescribeImageAttribute',
      { ImageId: target, Attribute: 'launchPermission' },
      'LaunchPermissions',
      permissions,
    );

  let state = held;
  const steps = batches(add, remove).map((batch, index) => {
    const reached = [...without(state, batch.remove), ...batch.add];
    const id = `permissions-${index + 1}`;
    const modify = step({
      id,
      operation: 'ModifyImageAttribute',
      input: input(batch.add, batch.remove),
      target,
      expects: shows(state),
      done: shows(reached),
      undo: {
        steps: [
          call({
            id: `${id}-undo`,
            operation: 'ModifyImageAttribute',
            input: input(batch.remove, batch.add),
            target,
            done: shows(state),
          }),
        ],
      },
    });
    state = reached;
    return modify;
  });
  return {
    summary: {
      kind: 'image-permissions',
      values: { id: target, name: image.name, gains: add.length, loses: remove.length },
    },
    mode: 'ordered',
    steps,
    result: { applied: [shows(wanted)], undone: [shows(held)] },
  };
}

/** The permissions as EC2 lists them, each once. */
function launchPermissions(permissions: ImagePermissions): LaunchPermission[] {
  return [
    ...(permissions.public ? [{ Group: 'all' as const }] : []),
    ...[...new Set(permissions.accounts)].map((UserId) => ({ UserId })),
    ...[...new Set(permissions.organizations)].map((OrganizationArn) => ({ OrganizationArn })),
    ...[...new Set(permissions.organizationalUnits)].map((OrganizationalUnitArn) => ({
      OrganizationalUnitArn,
    })),
  ];
}

function without(permissions: LaunchPermission[], excluded: LaunchPermission[]): LaunchPermission[] {
  const keys = new Set(excluded.map(key));
  return permissions.filter((permission) => !keys.has(key(permission)));
}

const key = (permission: LaunchPermission) => JSON.stringify(permission);

/** One batch when it fits in one call; else the additions first and then the removals. */
function batches(add: LaunchPermission[], remove: LaunchPermission[]) {
  if (add.length + remove.length <= BATCH) return [{ add, remove }];
  return [
    ...chunks(add).map((chunk) => ({ add: chunk, remove: [] })),
    ...chunks(remove).map((chunk) => ({ add: [], remove: chunk })),
  ];
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}
