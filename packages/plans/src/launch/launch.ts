import type { Check, PlanStep } from '@muster/contract';
import { encodeUserData, type LaunchDevice, tagsTo } from '@muster/ec2-model';
import { importKeyPairStep } from '../key-pairs.ts';
import type { PlanParts } from '../parts.ts';
import { createGroupSteps } from '../security-groups/create.ts';
import { call, check, from, type Planned, type PlannedInput, step } from '../step.ts';
import { type Batch, batchesOf, batchTarget, instanceRef } from './batches.ts';
import type { LaunchForm } from './form.ts';
import { alive, launched } from './launched.ts';

/**
 * Launches exactly `count` instances, in as many calls as that takes, after making the key pair and the security group
 * that the form asks for. The client token of each call, which makes a resend safe, is the runner's to choose.
 */
export function launch(form: LaunchForm): PlanParts {
  const { keyPair, count, name } = form;
  const { groupIds, groupSteps, groupShows } = groupsOf(form);
  const steps = [
    ...(keyPair.use === 'import' ? [importKeyPairStep({ ...keyPair, tags: form.tags })] : []),
    ...groupSteps,
    ...batchesOf(count).map((batch) => runInstances(form, groupIds, batch)),
    ...(name !== '' && form.naming === 'numbered' && count > 1 ? numberedNames(name, count) : []),
  ];
  return {
    summary: {
      kind: 'launch',
      values: { name, count, image: form.imageId, type: form.instanceType },
    },
    mode: 'ordered',
    steps,
    result: { applied: [...launched(form), ...groupShows], undone: [] },
  };
}

function groupsOf({ securityGroups }: LaunchForm): {
  groupIds: readonly Planned<string>[];
  groupSteps: PlanStep[];
  groupShows: Check[];
} {
  if (securityGroups.use === 'existing') {
    return { groupIds: securityGroups.groupIds, groupSteps: [], groupShows: [] };
  }
  const { groupId, steps, shows } = createGroupSteps(securityGroups.group);
  return { groupIds: [groupId], groupSteps: steps, groupShows: shows };
}

function runInstances(form: LaunchForm, groupIds: readonly Planned<string>[], batch: Batch) {
  const target = batchTarget(form.name || form.imageId, batch);
  return step({
    id: batch.id,
    operation: 'RunInstances',
    input: {
      ImageId: form.imageId,
      InstanceType: form.instanceType as NonNullable<PlannedInput<'RunInstances'>['InstanceType']>,
      MinCount: batch.count,
      MaxCount: batch.count,
      KeyName: form.keyPair.use === 'none' ? undefined : form.keyPair.keyName,
      ...networking(form, groupIds),
      ...placement(form),
      ...(form.blockDevices.length > 0 && { BlockDeviceMappings: form.blockDevices.map(deviceMapping) }),
      UserData:
        form.userData &&
        ('base64' in form.userData ? form.userData.base64 : encodeUserData(form.userData.text)),
      IamInstanceProfile: profile(form.instanceProfile),
      MetadataOptions: form.metadata && {
        HttpEndpoint: form.metadata.enabled ? 'enabled' : 'disabled',
        HttpTokens: form.metadata.tokens,
        HttpPutResponseHopLimit: form.metadata.hopLimit,
        InstanceMetadataTags: form.metadata.instanceTags ? 'enabled' : 'disabled',
      },
      DisableApiTermination: form.terminationProtection,
      DisableApiStop: form.stopProtection,
      InstanceInitiatedShutdownBehavior: form.shutdownBehavior,
      Monitoring: form.detailedMonitoring === undefined ? undefined : { Enabled: form.detailedMonitoring },
      HibernationOptions: form.hibernation ? { Configured: true } : undefined,
      EbsOptimized: form.ebsOptimized,
      CreditSpecification: form.cpuCredits && { CpuCredits: form.cpuCredits },
      ...tagSpecifications(form),
    },
    target,
    undo: {
      steps: [
        call({
          id: 'terminate-instances',
          operation: 'TerminateInstances',
          input: { InstanceIds: from(batch.id, 'Instances[].InstanceId') },
          target,
          done: alive(from(batch.id, 'Instances[0:200].InstanceId'), 0),
        }),
      ],
    },
  });
}

/** EC2 takes the choice of a public address only on a network interface, which then carries subnet and groups too. */
function networking(form: LaunchForm, groupIds: readonly Planned<string>[]) {
  const groups = groupIds.length > 0 ? groupIds : undefined;
  if (form.publicAddress === undefined) return { SubnetId: form.subnetId, SecurityGroupIds: groups };
  return {
    NetworkInterfaces: [
      {
        DeviceIndex: 0,
        AssociatePublicIpAddress: form.publicAddress,
        SubnetId: form.subnetId,
        Groups: groups,
      },
    ],
  };
}

function placement({ availabilityZone, tenancy, placementGroup }: LaunchForm) {
  if (!availabilityZone && !tenancy && !placementGroup) return {};
  return {
    Placement: {
      AvailabilityZone: availabilityZone || undefined,
      Tenancy: tenancy,
      GroupName: placementGroup || undefined,
    },
  };
}

function profile(nameOrArn: string | undefined) {
  if (!nameOrArn) return undefined;
  return nameOrArn.startsWith('arn:') ? { Arn: nameOrArn } : { Name: nameOrArn };
}

function deviceMapping(device: LaunchDevice) {
  const DeviceName = device.device;
  // EC2 leaves a device of the AMI out when it is mapped to the empty text.
  if (device.kind === 'none') return { DeviceName, NoDevice: '' };
  if (device.kind === 'instance-store') return { DeviceName, VirtualName: device.virtualName };
  return {
    DeviceName,
    Ebs: {
      SnapshotId: device.snapshotId,
      VolumeSize: device.size,
      VolumeType: device.volumeType,
      Iops: device.iops,
      Throughput: device.throughput,
      DeleteOnTermination: device.deleteOnTermination,
      Encrypted: device.encrypted,
      KmsKeyId: device.kmsKeyId,
    },
  };
}

function tagSpecifications({ name, tags }: LaunchForm) {
  const common = tagsTo(tags);
  const named = name === '' ? common : [{ Key: 'Name', Value: name }, ...common];
  const specifications = [
    { ResourceType: 'instance' as const, Tags: named },
    { ResourceType: 'volume' as const, Tags: common },
    { ResourceType: 'network-interface' as const, Tags: common },
  ].filter(({ Tags }) => Tags.length > 0);
  return specifications.length > 0 ? { TagSpecifications: specifications } : {};
}

/** All of a launch get the same tags, so numbers are put on afterwards, one call for each instance. */
function numberedNames(name: string, count: number) {
  return Array.from({ length: count }, (_, index) =>
    step({
      id: `name-${index + 1}`,
      operation: 'CreateTags',
      input: {
        Resources: [instanceRef(index)],
        Tags: [{ Key: 'Name', Value: `${name}-${index + 1}` }],
      },
      target: `${name}-${index + 1}`,
      done: check(
        'DescribeTags',
        {
          Filters: [
            { Name: 'resource-id', Values: [instanceRef(index)] },
            { Name: 'key', Values: ['Name'] },
          ],
        },
        'Tags[].Value',
        [`${name}-${index + 1}`],
      ),
      undo: { none: 'nothing-to-restore' },
    }),
  );
}
