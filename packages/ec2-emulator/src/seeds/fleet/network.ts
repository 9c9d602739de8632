import type { Call } from '../../core/call.ts';
import { perform } from '../../dispatch/perform.ts';

/** Where a fleet's instances go. */
export interface FleetNetwork {
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
}

const VPC_BLOCK = '10.0.0.0/16';
/** The whole of the VPC's block: the default subnets have no room for a fleet. */
const SUBNET_BLOCKS = ['10.0.0.0/18', '10.0.64.0/18', '10.0.128.0/18', '10.0.192.0/18'];

/** Makes a VPC with a way to the internet, subnets over the zones that offer all of the types, and two groups. */
export async function fleetNetwork(call: Call, types: readonly string[]): Promise<FleetNetwork> {
  const { Vpc } = await perform(call, 'CreateVpc', {
    CidrBlock: VPC_BLOCK,
    TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'fleet' }] }],
  });
  const VpcId = Vpc?.VpcId ?? '';
  await toTheInternet(call, VpcId);
  const zones = await zonesOfAll(call, types);
  const subnetIds: string[] = [];
  for (const [index, CidrBlock] of SUBNET_BLOCKS.entries()) {
    const AvailabilityZone = zones[index % zones.length];
    const { Subnet } = await perform(call, 'CreateSubnet', { VpcId, CidrBlock, AvailabilityZone });
    const SubnetId = Subnet?.SubnetId ?? '';
    if (index % 2 === 0) {
      await perform(call, 'ModifySubnetAttribute', { SubnetId, MapPublicIpOnLaunch: { Value: true } });
    }
    subnetIds.push(SubnetId);
  }
  return {
    subnetIds,
    groupIds: [await group(call, VpcId, 'fleet-base'), await group(call, VpcId, 'fleet-app')],
  };
}

async function toTheInternet(call: Call, VpcId: string): Promise<void> {
  const { InternetGateway } = await perform(call, 'CreateInternetGateway', {});
  const GatewayId = InternetGateway?.InternetGatewayId ?? '';
  await perform(call, 'AttachInternetGateway', { InternetGatewayId: GatewayId, VpcId });
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
  const { RouteTables } = await perform(call, 'DescribeRouteTables', { Filters });
  const RouteTableId = RouteTables?.[0]?.RouteTableId ?? '';
  await perform(call, 'CreateRoute', { RouteTableId, GatewayId, DestinationCidrBlock: '0.0.0.0/0' });
}

async function zonesOfAll(call: Call, types: readonly string[]): Promise<string[]> {
  const { InstanceTypeOfferings } = await perform(call, 'DescribeInstanceTypeOfferings', {
    LocationType: 'availability-zone',
    Filters: [{ Name: 'instance-type', Values: [...types] }],
  });
  const byZone = Map.groupBy(InstanceTypeOfferings ?? [], ({ Location }) => Location ?? '');
  return [...byZone].flatMap(([zone, offered]) => (offered.length === types.length ? [zone] : [])).sort();
}

async function group(call: Call, VpcId: string, GroupName: string): Promise<string> {
  const { GroupId } = await perform(call, 'CreateSecurityGroup', {
    VpcId,
    GroupName,
    Description: GroupName,
  });
  return GroupId ?? '';
}
