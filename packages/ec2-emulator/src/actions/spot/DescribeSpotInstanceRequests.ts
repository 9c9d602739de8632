import type { SpotInstanceRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { fulfilRequests } from './fulfilment.ts';
import { describedRequest } from './spot-requests.ts';

const launch = ({ LaunchSpecification }: SpotInstanceRequest) => LaunchSpecification;
const devices = (request: SpotInstanceRequest) => launch(request)?.BlockDeviceMappings ?? [];
const interfaces = (request: SpotInstanceRequest) => launch(request)?.NetworkInterfaces ?? [];

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotInstanceRequests.html */
const FILTERS: FilterTable<SpotInstanceRequest> = {
  'availability-zone-group': (request) => request.AvailabilityZoneGroup,
  'create-time': (request) => request.CreateTime,
  'fault-code': (request) => request.Fault?.Code,
  'fault-message': (request) => request.Fault?.Message,
  'instance-id': (request) => request.InstanceId,
  'launch-group': (request) => request.LaunchGroup,
  'launch.block-device-mapping.delete-on-termination': (request) =>
    devices(request).map(({ Ebs }) => Ebs?.DeleteOnTermination),
  'launch.block-device-mapping.device-name': (request) =>
    devices(request).map(({ DeviceName }) => DeviceName),
  'launch.block-device-mapping.snapshot-id': (request) => devices(request).map(({ Ebs }) => Ebs?.SnapshotId),
  'launch.block-device-mapping.volume-size': (request) => devices(request).map(({ Ebs }) => Ebs?.VolumeSize),
  'launch.block-device-mapping.volume-type': (request) => devices(request).map(({ Ebs }) => Ebs?.VolumeType),
  'launch.group-id': (request) => launch(request)?.SecurityGroups?.map(({ GroupId }) => GroupId) ?? [],
  'launch.group-name': (request) => launch(request)?.SecurityGroups?.map(({ GroupName }) => GroupName) ?? [],
  'launch.image-id': (request) => launch(request)?.ImageId,
  'launch.instance-type': (request) => launch(request)?.InstanceType,
  'launch.kernel-id': (request) => launch(request)?.KernelId,
  'launch.key-name': (request) => launch(request)?.KeyName,
  'launch.monitoring-enabled': (request) => launch(request)?.Monitoring?.Enabled,
  'launch.network-interface.subnet-id': (request) => interfaces(request).map(({ SubnetId }) => SubnetId),
  'launch.ramdisk-id': (request) => launch(request)?.RamdiskId,
  'launched-availability-zone': (request) => request.LaunchedAvailabilityZone,
  'launched-availability-zone-id': (request) => request.LaunchedAvailabilityZoneId,
  'network-interface.addresses.primary': () => undefined,
  'network-interface.delete-on-termination': (request) =>
    interfaces(request).map((each) => each.DeleteOnTermination),
  'network-interface.description': (request) => interfaces(request).map((each) => each.Description),
  'network-interface.device-index': (request) => interfaces(request).map((each) => each.DeviceIndex),
  'network-interface.group-id': (request) => interfaces(request).flatMap((each) => each.Groups ?? []),
  'network-interface.network-interface-id': (request) =>
    interfaces(request).map((each) => each.NetworkInterfaceId),
  'network-interface.private-ip-address': (request) =>
    interfaces(request).map((each) => each.PrivateIpAddress),
  'network-interface.subnet-id': (request) => interfaces(request).map((each) => each.SubnetId),
  'product-description': (request) => request.ProductDescription,
  'spot-instance-request-id': (request) => request.SpotInstanceRequestId,
  'spot-price': (request) => request.SpotPrice,
  state: (request) => request.State,
  'status-code': (request) => request.Status?.Code,
  'status-message': (request) => request.Status?.Message,
  type: (request) => request.Type,
  'valid-from': (request) => request.ValidFrom,
  'valid-until': (request) => request.ValidUntil,
};

export default action('DescribeSpotInstanceRequests', (input, call) => {
  fulfilRequests(call);
  const { spotRequests } = call.region;
  const { SpotInstanceRequestIds: ids = [] } = input;
  const tags = ({ SpotInstanceRequestId = '' }) => tagsOf(call.region, SpotInstanceRequestId);
  const passes = filterBy<SpotInstanceRequest>(input.Filters, FILTERS, tags);
  const matching = (ids.length > 0 ? findAll(spotRequests, ids) : [...spotRequests])
    .sort((a, b) => spotRequests.positionOf(a) - spotRequests.positionOf(b))
    .filter((record) => passes(describedRequest(call, record)));
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, (record) =>
    spotRequests.positionOf(record),
  );
  return {
    SpotInstanceRequests: items.map((record) => ({ ...describedRequest(call, record), Tags: tags(record) })),
    NextToken,
  };
});
