import { action } from '../../core/action.ts';
import { type Call, ec2Arn, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { createNetworkInterface } from '../../network/network-interfaces.ts';
import { addressBook } from '../../network/subnet-addresses.ts';
import { turning } from '../../state/phase.ts';
import { describedEndpoint, isGone } from './endpoint-view.ts';
import { ipAddressType } from './ip-address-type.ts';

export default action('CreateInstanceConnectEndpoint', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'instance-connect-endpoint');
  const subnet = find(call.region.subnets, input.SubnetId);
  const { PreserveClientIp = false } = input;
  const IpAddressType = ipAddressType(subnet, input.IpAddressType, PreserveClientIp);
  checkOnly(call, subnet.VpcId);
  const groups = groupsFor(call, subnet, input.SecurityGroupIds);
  const id = newId(call, 'eice');
  const { NetworkInterfaceId } = createNetworkInterface(call, {
    subnet,
    groups,
    privateAddresses: [addressBook(call)(subnet).take()],
    description: `EC2 Instance Connect Endpoint ${id}`,
    requesterId: 'amazon-ec2-instance-connect-endpoint',
  });
  const domain = `${id}.${call.random.hex(8)}`;
  const names = {
    DnsName: `${domain}.ec2-instance-connect-endpoint.${call.region.name}.amazonaws.com`,
    FipsDnsName: `${domain}.fips.ec2-instance-connect-endpoint.${call.region.name}.amazonaws.com`,
  };
  const dualstackNames = {
    DnsName: `${domain}.ec2-instance-connect-endpoint.${call.region.name}.api.aws`,
    FipsDnsName: `${domain}.fips.ec2-instance-connect-endpoint.${call.region.name}.api.aws`,
  };
  const endpoint = call.region.instanceConnectEndpoints.put({
    InstanceConnectEndpointId: id,
    InstanceConnectEndpointArn: ec2Arn(call.region, 'instance-connect-endpoint', id),
    OwnerId: call.account.id,
    ...names,
    PublicDnsNames: { Ipv4: names, Dualstack: dualstackNames },
    NetworkInterfaceIds: [NetworkInterfaceId],
    VpcId: subnet.VpcId,
    SubnetId: subnet.SubnetId,
    AvailabilityZone: subnet.AvailabilityZone,
    AvailabilityZoneId: subnet.AvailabilityZoneId,
    CreatedAt: call.now,
    PreserveClientIp,
    SecurityGroupIds: groups.flatMap(({ GroupId }) => GroupId ?? []),
    IpAddressType,
    phase: turning('create-in-progress', 'create-complete', transitionEnd(call)),
  });
  addTags(call.region, 'instance-connect-endpoint', id, tags);
  const described = { ...describedEndpoint(endpoint, call.now), State: 'create-in-progress' as const };
  return {
    InstanceConnectEndpoint: { ...described, Tags: tagsOf(call.region, id) },
    ClientToken: input.ClientToken,
  };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html */
function checkOnly(call: Call, vpcId: string): void {
  const used = [...call.region.instanceConnectEndpoints].some(
    (endpoint) => endpoint.VpcId === vpcId && !isGone(endpoint, call.now),
  );
  if (!used) return;
  throw new Ec2Error(
    'InstanceConnectEndpointLimitExceeded',
    `The maximum number of EC2 Instance Connect Endpoints (1) for the VPC '${vpcId}' has been reached.`,
  );
}
