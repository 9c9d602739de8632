import type { Check } from '@muster/contract';
import { literalFilter, type Tag, tagsTo } from '@muster/ec2-model';
import type { PlanParts } from './parts.ts';
import { call, check, from, step } from './step.ts';
import { carryTags } from './tag-checks.ts';

/** What the create-image form gathers. */
export interface CreateImageForm {
  readonly instanceId: string;
  readonly name: string;
  readonly description: string;
  /** Leaves the instance running; the file systems of the image are then as after a power cut. */
  readonly noReboot: boolean;
  /** Names of devices whose volumes stay out of the image. */
  readonly without?: readonly string[] | undefined;
  /** Put on the image and on its snapshots. */
  readonly tags: readonly Tag[];
}

/** Makes an AMI of an instance. The undo deregisters it and deletes its snapshots. */
export function createImage(form: CreateImageForm): PlanParts {
  const id = 'create-image';
  const tags = tagsTo(form.tags);
  const named = (equals: readonly string[]) =>
    check(
      'DescribeImages',
      { Owners: ['self'], Filters: [{ Name: 'name', Values: [literalFilter(form.name)] }] },
      "Images[?State!='deregistered'].Name",
      equals,
    );
  return {
    summary: { kind: 'create-image', values: { name: form.name, instance: form.instanceId } },
    mode: 'ordered',
    steps: [
      step({
        id,
        operation: 'CreateImage',
        input: {
          InstanceId: form.instanceId,
          Name: form.name,
          Description: form.description || undefined,
          NoReboot: form.noReboot,
          ...(form.without?.length && {
            BlockDeviceMappings: form.without.map((DeviceName) => ({ DeviceName, NoDevice: '' })),
          }),
          ...(tags.length > 0 && {
            TagSpecifications: [
              { ResourceType: 'image' as const, Tags: tags },
              { ResourceType: 'snapshot' as const, Tags: tags },
            ],
          }),
        },
        target: form.instanceId,
        expects: named([]),
        done: named([form.name]),
        undo: {
          steps: [
            call({
              id: 'deregister-image',
              operation: 'DeregisterImage',
              input: { ImageId: from(id, 'ImageId'), DeleteAssociatedSnapshots: true },
              target: form.name,
              done: named([]),
            }),
          ],
        },
      }),
    ],
    result: {
      applied: [sharedWithNobody(id), carryTags([from(id, 'ImageId')], form.tags)],
      undone: [named([])],
    },
  };
}

/** The AMI that a step made has been shared with nobody. */
function sharedWithNobody(step: string): Check {
  const input = { ImageId: from(step, 'ImageId'), Attribute: 'launchPermission' as const };
  return check('DescribeImageAttribute', input, 'LaunchPermissions', []);
}

/** Deregisters an AMI, and deletes its snapshots when asked to. Instances launched from it go on. */
export function deregisterImage(
  image: { readonly imageId: string; readonly name: string },
  { deleteSnapshots }: { readonly deleteSnapshots: boolean },
): PlanParts {
  const present = (equals: readonly string[]) =>
    check(
      'DescribeImages',
      { Filters: [{ Name: 'image-id', Values: [image.imageId] }] },
      "Images[?State!='deregistered'].ImageId",
      equals,
    );
  return {
    summary: { kind: 'deregister-image', values: { id: image.imageId, name: image.name } },
    mode: 'ordered',
    steps: [
      step({
        id: 'deregister-image',
        operation: 'DeregisterImage',
        input: { ImageId: image.imageId, DeleteAssociatedSnapshots: deleteSnapshots || undefined },
        target: image.imageId,
        expects: present([image.imageId]),
        done: present([]),
        undo: { none: 'deleted-resources-are-gone' },
      }),
    ],
    result: { applied: [present([])], undone: [] },
  };
}
