import type { Affected, PlanStep } from '@muster/contract';
import { type Ec2, items } from '@muster/ec2-client';
import { nameTag } from './name-tag.ts';

/** One resource that a plan touches beside its targets. */
export interface Touched {
  readonly why: Affected['why'];
  readonly kind: Affected['kind'];
  readonly id: string;
  readonly name?: string | undefined;
}

/** What the steps of one place ask about: the ids of what they change. */
export interface Subjects {
  readonly groups: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  /** Those whose snapshots go with them. */
  readonly emptiedImages: ReadonlySet<string>;
  readonly keyPairs: ReadonlySet<string>;
  readonly keyPairIds: ReadonlySet<string>;
  readonly terminated: ReadonlySet<string>;
}

const CHANGES_GROUP = /SecurityGroup(Ingress|Egress|Rules)?$/;
/** EC2 takes at most 200 values in a filter. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html */
const valuesPerFilter = 200;
const LIVE = ['pending', 'running', 'stopping', 'stopped', 'shutting-down'];

/** What is read about for some steps. A group or an AMI that an earlier step makes has nobody behind it yet. */
export function subjectsOf(steps: readonly Pick<PlanStep, 'operation' | 'input'>[]): Subjects {
  const of = (isAbout: (step: Pick<PlanStep, 'operation' | 'input'>) => boolean, member: string) =>
    new Set(
      steps
        .filter(isAbout)
        .flatMap(({ input }) => input[member])
        .filter((id) => typeof id === 'string'),
    );
  const deregisters = ({ operation }: { operation: string }) => operation === 'DeregisterImage';
  const deletesKey = ({ operation }: { operation: string }) => operation === 'DeleteKeyPair';
  return {
    groups: of(({ operation }) => CHANGES_GROUP.test(operation), 'GroupId'),
    images: of((step) => deregisters(step) || step.operation === 'ModifyImageAttribute', 'ImageId'),
    emptiedImages: of(
      (step) => deregisters(step) && step.input.DeleteAssociatedSnapshots === true,
      'ImageId',
    ),
    keyPairs: of(deletesKey, 'KeyName'),
    keyPairIds: of(deletesKey, 'KeyPairId'),
    terminated: of(({ operation }) => operation === 'TerminateInstances', 'InstanceIds'),
  };
}

/** The reads that find what the subjects of one place touch, each on its own so that one may fail without the others. */
export function readsFor(
  ec2: Ec2,
  subjects: Subjects,
  signal: AbortSignal,
): (() => AsyncIterable<Touched>)[] {
  const instances = (Name: string, Values: string[]) =>
    reservations(
      ec2,
      [
        { Name, Values },
        { Name: 'instance-state-name', Values: LIVE },
      ],
      signal,
    );

  async function* inGroups(Values: string[]): AsyncIterable<Touched> {
    const input = { Filters: [{ Name: 'group-id', Values }], MaxResults: 1000 };
    for await (const one of items(ec2, 'DescribeNetworkInterfaces', 'NetworkInterfaces', input, { signal })) {
      yield touched('in-group', 'network-interfaces', one.NetworkInterfaceId, nameTag(one.TagSet));
      const instance = one.Attachment?.InstanceId;
      if (instance) yield touched('in-group', 'instances', instance);
    }
  }
  async function* fromImages(Values: string[]): AsyncIterable<Touched> {
    for await (const one of instances('image-id', Values)) {
      yield touched('from-image', 'instances', one.InstanceId, nameTag(one.Tags));
    }
  }
  async function* snapshotsOf(Values: string[]): AsyncIterable<Touched> {
    const input = { Filters: [{ Name: 'image-id', Values }] };
    for await (const { BlockDeviceMappings = [] } of items(ec2, 'DescribeImages', 'Images', input, {
      signal,
    })) {
      for (const { Ebs } of BlockDeviceMappings) {
        if (Ebs?.SnapshotId) yield touched('deleted-with', 'snapshots', Ebs.SnapshotId);
      }
    }
  }
  async function* withKey(names: string[]): AsyncIterable<Touched> {
    for await (const one of instances('key-name', names)) {
      yield touched('uses-key-pair', 'instances', one.InstanceId, nameTag(one.Tags));
    }
  }
  async function* withKeyId(Values: string[]): AsyncIterable<Touched> {
    const { KeyPairs = [] } = await ec2.describeKeyPairs(
      { Filters: [{ Name: 'key-pair-id', Values }] },
      { signal },
    );
    const names = KeyPairs.flatMap(({ KeyName }) => KeyName ?? []);
    if (names.length > 0) yield* withKey(names);
  }
  async function* volumesOf(Values: string[]): AsyncIterable<Touched> {
    for await (const { BlockDeviceMappings = [] } of instances('instance-id', Values)) {
      for (const { Ebs } of BlockDeviceMappings) {
        if (Ebs?.VolumeId) {
          yield touched(Ebs.DeleteOnTermination ? 'deleted-with' : 'kept-after', 'volumes', Ebs.VolumeId);
        }
      }
    }
  }
  const about = (ids: ReadonlySet<string>, read: (ids: string[]) => AsyncIterable<Touched>) =>
    chunks([...ids]).map((some) => () => read(some));
  return [
    ...about(subjects.groups, inGroups),
    ...about(subjects.images, fromImages),
    ...about(subjects.emptiedImages, snapshotsOf),
    ...about(subjects.keyPairs, withKey),
    ...about(subjects.keyPairIds, withKeyId),
    ...about(subjects.terminated, volumesOf),
  ];
}

type Filters = { Name: string; Values: string[] }[];

async function* reservations(ec2: Ec2, Filters: Filters, signal: AbortSignal) {
  const input = { Filters, MaxResults: 1000 };
  for await (const one of items(ec2, 'DescribeInstances', 'Reservations', input, { signal })) {
    yield* one.Instances ?? [];
  }
}

const touched = (why: Touched['why'], kind: Touched['kind'], id = '', name?: string): Touched => ({
  why,
  kind,
  id,
  name,
});

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / valuesPerFilter) }, (_, n) =>
    ids.slice(n * valuesPerFilter, (n + 1) * valuesPerFilter),
  );
}
