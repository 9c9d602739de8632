import type { CreateNetworkInterfaceRequest, EC2, NetworkInterface, Route } from '@aws-sdk/client-ec2';

/** An id that a reply must hold. Fails when it does not. */
export function known(id: string | undefined): string {
  if (!id) throw new Error('The reply holds no id');
  return id;
}

/** Makes a VPC of 10.0.0.0/16, or of another block, and gives its id. */
export async function makeVpc(ec2: EC2, CidrBlock = '10.0.0.0/16'): Promise<string> {
  return known((await ec2.createVpc({ CidrBlock })).Vpc?.VpcId);
}

/** Makes a subnet in zone a of us-east-1 and gives its id. */
export async function makeSubnet(ec2: EC2, VpcId: string, CidrBlock = '10.0.1.0/24'): Promise<string> {
  const request = { VpcId, CidrBlock, AvailabilityZone: `${await ec2.config.region()}a` };
  return known((await ec2.createSubnet(request)).Subnet?.SubnetId);
}

/** Makes a VPC with a subnet that an internet gateway is attached to. */
export async function makeConnectedVpc(ec2: EC2, CidrBlock = '10.0.0.0/16') {
  const vpcId = await makeVpc(ec2, CidrBlock);
  const subnetId = await makeSubnet(ec2, vpcId, CidrBlock.replace('0.0/16', '1.0/24'));
  const gatewayId = known((await ec2.createInternetGateway({})).InternetGateway?.InternetGatewayId);
  await ec2.attachInternetGateway({ InternetGatewayId: gatewayId, VpcId: vpcId });
  return { vpcId, subnetId, gatewayId };
}

/** Makes a route table in a VPC and gives its id. */
export async function makeRouteTable(ec2: EC2, VpcId: string): Promise<string> {
  return known((await ec2.createRouteTable({ VpcId })).RouteTable?.RouteTableId);
}

/** A table's routes as people read them: `10.0.0.0/16 → local (active)`. */
export async function routesIn(ec2: EC2, tableId: string): Promise<string[]> {
  const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [tableId] });
  return (
    RouteTables?.[0]?.Routes?.map((route) => `${destination(route)} → ${target(route)} (${route.State})`) ??
    []
  );
}

const destination = (route: Route) =>
  route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId;
const target = (route: Route) =>
  route.GatewayId ??
  route.NatGatewayId ??
  route.NetworkInterfaceId ??
  route.VpcPeeringConnectionId ??
  route.TransitGatewayId ??
  route.EgressOnlyInternetGatewayId ??
  route.CarrierGatewayId;

/** Allocates an Elastic IP address. */
export async function makeAddress(ec2: EC2): Promise<{ AllocationId: string; PublicIp: string }> {
  const { AllocationId, PublicIp } = await ec2.allocateAddress({ Domain: 'vpc' });
  return { AllocationId: known(AllocationId), PublicIp: known(PublicIp) };
}

/** Makes a network interface in a subnet and gives its id. */
export async function makeInterface(
  ec2: EC2,
  SubnetId: string,
  request: Partial<CreateNetworkInterfaceRequest> = {},
): Promise<string> {
  const { NetworkInterface } = await ec2.createNetworkInterface({ SubnetId, ...request });
  return known(NetworkInterface?.NetworkInterfaceId);
}

/** An interface as it is described now. */
export async function describeInterface(ec2: EC2, id: string): Promise<NetworkInterface> {
  const { NetworkInterfaces } = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: [id] });
  const [found] = NetworkInterfaces ?? [];
  if (!found) throw new Error(`${id} is not described`);
  return found;
}
