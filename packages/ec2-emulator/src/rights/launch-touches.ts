import type { BlockDeviceMapping, Image } from '@aws-sdk/client-ec2';
import { seenImage } from '../actions/images/seen-images.ts';
import { mergedMappings } from '../actions/instances/launch/block-devices.ts';
import { withTemplate } from '../actions/launch-templates/template-data.ts';
import type { InputOf } from '../core/action.ts';
import type { Call } from '../core/call.ts';
import type { Asked } from '../dispatch/dispatch.ts';
import type { SubnetRecord } from '../state/records.ts';
import { found, networkKeys, resourceKeys } from './condition-keys.ts';
import { createdKeys, volumeKeys } from './created-keys.ts';
import type { Keys, Touch } from './needs.ts';
import { arnOf, type Touched } from './resource-arn.ts';
import { namedIn } from './touched.ts';

type Input = InputOf<'RunInstances'>;

/**
 * All that a launch touches: the instances, interfaces and volumes it makes and the image, subnet, groups, key pair,
 * template and the rest that it makes them of, the default subnet and group included when it names none.
 */
export function launchTouches(request: Input, asked: Asked, call: Call): Touch[] {
  const { input, from } = found(() => withTemplate(call, request)) ?? { input: request };
  const merged: Asked = { ...asked, input: input as unknown as Record<string, unknown> };
  const subnet = subnetOf(input, call);
  const image = found(() => seenImage(call, input.ImageId ?? ''))?.image;
  const template = from && arnOf(call, { type: 'launch-template', id: from.templateId });
  const made = (type: string, keys: Keys): Touch => {
    const resource = { type, id: '*' };
    return {
      resource,
      keys: { ...createdKeys(resource, merged, call), ...keys, 'ec2:LaunchTemplate': template },
    };
  };
  const place = networkKeys(call, { ...(subnet && { SubnetId: subnet.SubnetId }) } as Record<string, string>);
  const existing = (resource: Touched): Touch => ({
    resource,
    keys: {
      ...resourceKeys(call, resource),
      'ec2:LaunchTemplate': template,
      'ec2:IsLaunchTemplateResource': template && !names(request, resource.id),
    },
  });
  return [
    made('instance', { ...instanceKeys(input, image, call), ...zoneOf(place) }),
    ...[...namedIn(merged, call), ...named(from?.templateId), ...implied(input, subnet, call)].map(existing),
    made('network-interface', {
      ...place,
      'ec2:AssociatePublicIpAddress': input.NetworkInterfaces?.[0]?.AssociatePublicIpAddress,
    }),
    ...volumesOf(input, image).map((volume) =>
      made('volume', { ...volumeKeys(call, { VolumeType: 'gp3', ...volume }), ...zoneOf(place) }),
    ),
  ];
}

const names = (request: Input, id: string): boolean => JSON.stringify(request).includes(`"${id}"`);

const named = (templateId: string | undefined): Touched[] =>
  templateId ? [{ type: 'launch-template', id: templateId }] : [];

const zoneOf = (place: Keys): Keys => ({
  'ec2:AvailabilityZone': place['ec2:AvailabilityZone'],
  'ec2:AvailabilityZoneId': place['ec2:AvailabilityZoneId'],
  'ec2:Vpc': undefined,
  'ec2:Subnet': undefined,
});

function subnetOf({ SubnetId, NetworkInterfaces, Placement }: Input, call: Call): SubnetRecord | undefined {
  const { subnets, networkInterfaces } = call.region;
  const [primary] = NetworkInterfaces ?? [];
  const id = SubnetId ?? primary?.SubnetId ?? networkInterfaces.get(primary?.NetworkInterfaceId)?.SubnetId;
  if (id !== undefined) return subnets.get(id);
  const zone = Placement?.AvailabilityZone;
  return [...subnets].find((each) => each.DefaultForAz && (!zone || each.AvailabilityZone === zone));
}

/** The default subnet, and its VPC's default group, where a launch names none. */
function implied(input: Input, subnet: SubnetRecord | undefined, call: Call): Touched[] {
  if (!subnet) return [];
  const namesSubnet = input.SubnetId !== undefined || (input.NetworkInterfaces?.length ?? 0) > 0;
  const groups = [...(input.SecurityGroupIds ?? []), ...(input.SecurityGroups ?? [])];
  const namesGroup = groups.length > 0 || (input.NetworkInterfaces?.length ?? 0) > 0;
  const defaultGroup = call.region.securityGroups
    .where('vpc', subnet.VpcId)
    .find(({ GroupName }) => GroupName === 'default');
  return [
    ...(namesSubnet ? [] : [{ type: 'subnet', id: subnet.SubnetId }]),
    ...(namesGroup || !defaultGroup ? [] : [{ type: 'security-group', id: defaultGroup.GroupId }]),
  ];
}

function instanceKeys(input: Input, image: Image | undefined, call: Call): Keys {
  const { MetadataOptions: metadata, Placement: placement, IamInstanceProfile: profile } = input;
  return {
    'ec2:InstanceType': input.InstanceType ?? 'm1.small',
    'ec2:Tenancy': placement?.Tenancy ?? 'default',
    'ec2:PlacementGroup':
      placement?.GroupName && arnOf(call, { type: 'placement-group', id: placement.GroupName }),
    'ec2:EbsOptimized': input.EbsOptimized ?? false,
    'ec2:RootDeviceType': image?.RootDeviceType ?? 'ebs',
    'ec2:InstanceMarketType': input.InstanceMarketOptions?.MarketType ?? 'on-demand',
    'ec2:InstanceProfile':
      profile && (profile.Arn ?? `arn:aws:iam::${call.account.id}:instance-profile/${profile.Name}`),
    'ec2:MetadataHttpTokens':
      metadata?.HttpTokens ?? (image?.ImdsSupport === 'v2.0' ? 'required' : 'optional'),
    'ec2:MetadataHttpEndpoint': metadata?.HttpEndpoint ?? 'enabled',
    'ec2:MetadataHttpPutResponseHopLimit':
      metadata?.HttpPutResponseHopLimit ?? (image?.ImdsSupport === 'v2.0' ? 2 : 1),
  };
}

function volumesOf({ BlockDeviceMappings = [] }: Input, image: Image | undefined): object[] {
  const own: readonly BlockDeviceMapping[] = image?.BlockDeviceMappings ?? [];
  return mergedMappings(own, BlockDeviceMappings).flatMap(({ Ebs }) => Ebs ?? []);
}
