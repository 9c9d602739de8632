import type { Instance, Volume } from '@aws-sdk/client-ec2';
import { tagsFrom, tagValue, type VolumeType } from '@muster/ec2-model';
import { type AdvancedDraft, type DeviceDraft, emptyDraft, type LaunchDraft } from './draft.ts';

/** What an instance says of itself only when asked for each attribute. */
export interface Attributes {
  readonly terminationProtection: boolean;
  readonly stopProtection: boolean;
  readonly shutdown: 'stop' | 'terminate';
  readonly hasUserData: boolean;
}

/** A draft of one more instance like this one, on volumes like those it has now. */
export function likeInstance(
  instance: Instance,
  volumes: readonly Volume[],
  attributes: Attributes,
): LaunchDraft {
  const empty = emptyDraft();
  return {
    ...empty,
    name: tagValue(instance.Tags, 'Name') ?? '',
    tags: tagsFrom(instance.Tags).filter(({ key }) => key !== 'Name' && !key.startsWith('aws:')),
    imageId: instance.ImageId ?? '',
    instanceType: instance.InstanceType ?? '',
    keyPair: instance.KeyName
      ? { ...empty.keyPair, use: 'existing', existing: instance.KeyName }
      : { ...empty.keyPair, use: 'none' },
    network: {
      ...empty.network,
      vpcId: instance.VpcId ?? '',
      subnetId: instance.SubnetId ?? '',
      groupIds: (instance.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    },
    devices: devices(instance, volumes),
    advanced: { ...empty.advanced, ...settings(instance), ...kept(attributes) },
  };
}

function devices(instance: Instance, volumes: readonly Volume[]): DeviceDraft[] {
  const byId = new Map(volumes.map((volume) => [volume.VolumeId, volume]));
  return (instance.BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) => {
    const volume = byId.get(Ebs?.VolumeId);
    if (!DeviceName || !volume) return [];
    return {
      kind: 'ebs' as const,
      device: DeviceName,
      snapshotId: volume.SnapshotId ?? '',
      size: String(volume.Size ?? ''),
      volumeType: (volume.VolumeType ?? 'gp3') as VolumeType,
      iops: volume.VolumeType === 'gp2' ? '' : String(volume.Iops ?? ''),
      throughput: String(volume.Throughput ?? ''),
      encrypted: volume.Encrypted ?? false,
      kmsKeyId: volume.KmsKeyId ?? '',
      deleteOnTermination: Ebs?.DeleteOnTermination ?? true,
    };
  });
}

function settings(instance: Instance): Partial<AdvancedDraft> {
  const { MetadataOptions: imds, Placement: placement } = instance;
  return {
    instanceProfile: instance.IamInstanceProfile?.Arn ?? '',
    ...(imds && {
      metadata:
        imds.HttpEndpoint === 'disabled'
          ? 'disabled'
          : imds.HttpTokens === 'required'
            ? 'required'
            : 'optional',
      hopLimit: String(imds.HttpPutResponseHopLimit ?? 2),
      instanceTags: imds.InstanceMetadataTags === 'enabled',
    }),
    tenancy: placement?.Tenancy ?? 'default',
    placementGroup: placement?.GroupName ?? '',
    monitoring: instance.Monitoring?.State === 'enabled',
    hibernation: instance.HibernationOptions?.Configured ?? false,
  };
}

function kept({ hasUserData, ...attributes }: Attributes): Partial<AdvancedDraft> {
  return {
    ...attributes,
    userData: { from: hasUserData ? 'base64' : 'none', fileName: '', given: hasUserData },
  };
}
