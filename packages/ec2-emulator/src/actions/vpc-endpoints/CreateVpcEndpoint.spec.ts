import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, PARTNER } from '../../testing/embedded-ec2.ts';
import {
  describeInterface,
  known,
  makeRouteTable,
  makeSubnet,
  makeVpc,
  routesIn,
} from '../../testing/network.ts';

test('a gateway endpoint is a route to its service in each of its tables, as long as it is there', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const [first, second] = [await makeRouteTable(ec2, VpcId), await makeRouteTable(ec2, VpcId)];
  const { VpcEndpoint } = await ec2.createVpcEndpoint({
    VpcId,
    ServiceName: 'com.amazonaws.us-east-1.s3',
    RouteTableIds: [first],
  });
  const VpcEndpointId = known(VpcEndpoint?.VpcEndpointId);
  expect(VpcEndpoint).toMatchObject({
    VpcEndpointType: 'Gateway',
    State: 'available',
    RouteTableIds: [first],
  });
  const { PrefixLists } = await ec2.describePrefixLists({
    Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.s3'] }],
  });
  const route = `${PrefixLists?.[0]?.PrefixListId} → ${VpcEndpointId} (active)`;
  expect(await routesIn(ec2, first)).toContain(route);
  const DestinationPrefixListId = known(PrefixLists?.[0]?.PrefixListId);
  expect(await errorOf(ec2.deleteRoute({ RouteTableId: first, DestinationPrefixListId }))).toBe(
    `InvalidParameterValue: cannot remove VPC endpoint route ${DestinationPrefixListId} in route table ${first}`,
  );
  const AddSubnetIds = [await makeSubnet(ec2, VpcId)];
  expect(await errorOf(ec2.modifyVpcEndpoint({ VpcEndpointId, AddSubnetIds }))).toBe(
    'InvalidParameter: Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC Endpoints.',
  );
  await ec2.deleteSubnet({ SubnetId: AddSubnetIds[0] });

  const RemoveRouteTableIds = ['rtb-0123456789abcdef0'];
  expect(await errorOf(ec2.modifyVpcEndpoint({ VpcEndpointId, RemoveRouteTableIds }))).toBe(
    "InvalidRouteTableId.NotFound: The routeTable ID 'rtb-0123456789abcdef0' does not exist",
  );
  await ec2.modifyVpcEndpoint({ VpcEndpointId, AddRouteTableIds: [second], RemoveRouteTableIds: [first] });
  expect(await routesIn(ec2, first)).not.toContain(route);
  expect(await routesIn(ec2, second)).toContain(route);
  expect(await errorOf(ec2.deleteVpc({ VpcId }))).toBe(
    `DependencyViolation: The vpc '${VpcId}' has dependencies and cannot be deleted.`,
  );
  expect((await ec2.deleteVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] })).Unsuccessful).toEqual([]);
  expect(await routesIn(ec2, second)).not.toContain(route);
  const again = await ec2.deleteVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  expect(again.Unsuccessful).toMatchObject([
    {
      ResourceId: VpcEndpointId,
      Error: {
        Code: 'InvalidVpcEndpoint.NotFound',
        Message: `The Vpc Endpoint Id '${VpcEndpointId}' does not exist`,
      },
    },
  ]);
});

test('an interface endpoint has an interface in each of its subnets, and the groups they have', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const request = {
    VpcId,
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    SubnetIds: [SubnetId],
  } as const;
  const asked = { ...request, SubnetIds: [...request.SubnetIds] };
  expect(await errorOf(ec2.createVpcEndpoint({ ...asked, RouteTableIds: ['rtb-1'] }))).toBe(
    'InvalidParameter: Route table IDs are only supported for Gateway type VPC Endpoint.',
  );
  expect(await errorOf(ec2.createVpcEndpoint(asked))).toBe(
    `InvalidParameter: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${VpcId}`,
  );
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
  const { VpcEndpoint } = await ec2.createVpcEndpoint(asked);
  const VpcEndpointId = known(VpcEndpoint?.VpcEndpointId);
  expect(VpcEndpoint).toMatchObject({ State: 'pending', SubnetIds: [SubnetId], PrivateDnsEnabled: true });
  expect(VpcEndpoint?.DnsEntries?.at(-1)).toEqual({
    DnsName: 'sqs.us-east-1.amazonaws.com',
    HostedZoneId: expect.stringMatching(/^(ZONEIDPENDING|Z[0-9A-Z]{20})$/),
  });
  const eni = known(VpcEndpoint?.NetworkInterfaceIds?.[0]);
  expect(await describeInterface(ec2, eni)).toMatchObject({
    InterfaceType: 'vpc_endpoint',
    RequesterManaged: true,
    Description: `VPC Endpoint Interface ${VpcEndpointId}`,
  });
  expect(await errorOf(ec2.deleteNetworkInterface({ NetworkInterfaceId: eni }))).toBe(
    'AuthFailure: You do not have permission to access the specified resource.',
  );

  const { GroupId } = await ec2.createSecurityGroup({ GroupName: 'queue', Description: 'queue', VpcId });
  await ec2.modifyVpcEndpoint({ VpcEndpointId, AddSecurityGroupIds: [known(GroupId)] });
  const described = await ec2.describeVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  expect(described.VpcEndpoints?.[0]?.Groups?.map((group) => group.GroupName)).toEqual(['default', 'queue']);
  expect(described.VpcEndpoints?.[0]?.State).toBe('available');
  await ec2.deleteVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  await ec2.deleteSubnet({ SubnetId });
});

test('an endpoint that is being deleted stays for a while, with its interface', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const { VpcEndpoint } = await ec2.createVpcEndpoint({
    VpcId,
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    VpcEndpointType: 'Interface',
    SubnetIds: [SubnetId],
    PrivateDnsEnabled: false,
  });
  const VpcEndpointIds = [known(VpcEndpoint?.VpcEndpointId)];
  clock.advance(1000);
  expect((await ec2.deleteVpcEndpoints({ VpcEndpointIds })).Unsuccessful).toEqual([]);
  expect((await ec2.describeVpcEndpoints({ VpcEndpointIds })).VpcEndpoints?.[0]?.State).toBe('deleting');
  expect(await errorOf(ec2.deleteSubnet({ SubnetId }))).toMatch(/^DependencyViolation/);
  clock.advance(1000);
  expect(await errorOf(ec2.describeVpcEndpoints({ VpcEndpointIds }))).toBe(
    `InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id '${VpcEndpointIds[0]}' does not exist`,
  );
  await ec2.deleteSubnet({ SubnetId });
});

test.each([
  [
    'com.amazonaws.us-east-1.teapot',
    'Gateway',
    "InvalidServiceName: The Vpc Endpoint Service 'com.amazonaws.us-east-1.teapot' does not exist",
  ],
  [
    'com.amazonaws.us-east-1.sqs',
    'Gateway',
    'InvalidParameter: Endpoint type (Gateway) does not match available service types ([Interface]).',
  ],
])('there is no endpoint for %s of the type %s', async (ServiceName, type, refusal) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcEndpointType = type as 'Gateway' | 'Interface';
  const call = ec2.createVpcEndpoint({ VpcId: await makeVpc(ec2), ServiceName, VpcEndpointType });
  expect(await errorOf(call)).toBe(refusal);
});

test('another account connects to a service once it may and its owner accepts', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { ServiceConfiguration } = await ec2.createVpcEndpointServiceConfiguration({
    NetworkLoadBalancerArns: [
      'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/shop/50dc6c495c0c9188',
    ],
  });
  const ServiceId = known(ServiceConfiguration?.ServiceId);
  const ServiceName = known(ServiceConfiguration?.ServiceName);
  const VpcId = await makeVpc(partner);
  const connect = () => partner.createVpcEndpoint({ VpcId, ServiceName, VpcEndpointType: 'Interface' });
  expect(await errorOf(connect())).toBe(
    `InvalidServiceName: The Vpc Endpoint Service '${ServiceName}' does not exist`,
  );
  await ec2.modifyVpcEndpointServicePermissions({
    ServiceId,
    AddAllowedPrincipals: [`arn:aws:iam::${PARTNER.id}:root`],
  });
  const { VpcEndpoint } = await connect();
  const VpcEndpointId = known(VpcEndpoint?.VpcEndpointId);
  const state = async () =>
    (await partner.describeVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] })).VpcEndpoints?.[0]?.State;
  expect(await state()).toBe('pendingAcceptance');

  const { VpcEndpointConnections } = await ec2.describeVpcEndpointConnections({});
  expect(VpcEndpointConnections).toMatchObject([{ ServiceId, VpcEndpointId, VpcEndpointOwner: PARTNER.id }]);
  await ec2.acceptVpcEndpointConnections({ ServiceId, VpcEndpointIds: [VpcEndpointId] });
  expect(await state()).toBe('available');
  await ec2.modifyVpcEndpointServiceConfiguration({ ServiceId, AcceptanceRequired: false });
  expect((await connect()).VpcEndpoint?.State).toBe('pending');
  const used = await ec2.deleteVpcEndpointServiceConfigurations({ ServiceIds: [ServiceId] });
  expect(used.Unsuccessful?.[0]?.Error?.Code).toBe('ExistingVpcEndpointConnections');
  const { VpcEndpointConnections: all = [] } = await ec2.describeVpcEndpointConnections({});
  const VpcEndpointIds = all.flatMap((connection) => connection.VpcEndpointId ?? []);
  expect(VpcEndpointIds).toHaveLength(2);
  await ec2.rejectVpcEndpointConnections({ ServiceId, VpcEndpointIds });
  expect(await state()).toBe('rejected');
  await ec2.deleteVpcEndpointServiceConfigurations({ ServiceIds: [ServiceId] });
  expect((await ec2.describeVpcEndpointServiceConfigurations({})).ServiceConfigurations).toEqual([]);
});

test('a table has one route to a service, and a VPC one endpoint with its private name', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const second = await makeSubnet(ec2, VpcId, '10.0.2.0/24');
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  const toS3 = { VpcId, ServiceName: 'com.amazonaws.us-east-1.s3', RouteTableIds: [RouteTableId] };
  await ec2.createVpcEndpoint(toS3);
  expect(await errorOf(ec2.createVpcEndpoint(toS3))).toMatch(
    `RouteAlreadyExists: route table ${RouteTableId} already has a route with destination-prefix-list-id pl-`,
  );
  expect(await errorOf(ec2.createVpcEndpoint({ ...toS3, RouteTableIds: ['rtb-1'] }))).toBe(
    "InvalidRouteTableId.NotFound: The routeTable ID 'rtb-1' does not exist",
  );
  await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
  expect(await errorOf(ec2.createVpcEndpoint({ VpcId }))).toBe(
    'MissingParameter: The request must contain the parameter ServiceName',
  );
  const request = {
    VpcId,
    ServiceName: 'com.amazonaws.us-east-1.ecr.api',
    VpcEndpointType: 'Interface',
  } as const;
  expect(await errorOf(ec2.createVpcEndpoint({ ...request, SubnetIds: [SubnetId, second] }))).toBe(
    `DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability zone of ${second}. VPC endpoint subnets should be in different availability zones supported by the VPC endpoint service.`,
  );
  const { VpcEndpoint } = await ec2.createVpcEndpoint({
    ...request,
    SubnetConfigurations: [{ SubnetId, Ipv4: '10.0.1.77' }],
    SubnetIds: [SubnetId],
  });
  const [all, zonal, name] = VpcEndpoint?.DnsEntries?.map((entry) => entry.DnsName) ?? [];
  const id = VpcEndpoint?.VpcEndpointId;
  expect(all).toMatch(new RegExp(`^${id}-[0-9a-z]{8}\\.api\\.ecr\\.us-east-1\\.vpce\\.amazonaws\\.com$`));
  expect(zonal).toMatch(/-us-east-1a\.api\.ecr\.us-east-1\.vpce\.amazonaws\.com$/);
  expect(name).toBe('api.ecr.us-east-1.amazonaws.com');
  const eni = await describeInterface(ec2, known(VpcEndpoint?.NetworkInterfaceIds?.[0]));
  expect(eni.PrivateIpAddress).toBe('10.0.1.77');
  expect(VpcEndpoint).toMatchObject({ IpAddressType: 'ipv4', DnsOptions: { DnsRecordIpType: 'ipv4' } });
  expect(await errorOf(ec2.createVpcEndpoint(request))).toBe(
    `InvalidParameter: private-dns-enabled cannot be set because there is already a conflicting DNS domain for api.ecr.us-east-1.amazonaws.com in the VPC ${VpcId}`,
  );
});

test("Amazon's services are described with their types, names and zones", async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { ServiceDetails } = await ec2.describeVpcEndpointServices({
    ServiceNames: ['com.amazonaws.us-east-1.s3', 'com.amazonaws.us-east-1.kinesis-streams'],
  });
  expect(ServiceDetails?.map((each) => [each.ServiceType?.[0]?.ServiceType, each.PrivateDnsName])).toEqual([
    ['Interface', 'kinesis.us-east-1.amazonaws.com'],
    ['Gateway', undefined],
    ['Interface', '*.s3.us-east-1.amazonaws.com'],
  ]);
  expect(ServiceDetails?.[0]).toMatchObject({
    ServiceId: expect.stringMatching(/^vpce-svc-0[0-9a-f]{16}$/),
    Owner: 'amazon',
    BaseEndpointDnsNames: ['kinesis-streams.us-east-1.vpce.amazonaws.com'],
    PrivateDnsNameVerificationState: 'verified',
    VpcEndpointPolicySupported: true,
  });
  const Filters = [{ Name: 'service-type', Values: ['Gateway'] }];
  expect((await ec2.describeVpcEndpointServices({ Filters })).ServiceNames).toEqual([
    'com.amazonaws.us-east-1.dynamodb',
    'com.amazonaws.us-east-1.s3',
  ]);
  const one = await ec2.describeVpcEndpointServices({ Filters, MaxResults: 1 });
  const other = await ec2.describeVpcEndpointServices({
    Filters,
    MaxResults: 5000,
    NextToken: one.NextToken,
  });
  expect(other.ServiceNames).toEqual(['com.amazonaws.us-east-1.s3']);
});

test('an endpoint has its groups before it has interfaces', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const { GroupId } = await ec2.createSecurityGroup({ GroupName: 'queue', Description: 'queue', VpcId });
  const { VpcEndpoint } = await ec2.createVpcEndpoint({
    VpcId,
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    PrivateDnsEnabled: false,
  });
  expect(VpcEndpoint?.Groups).toMatchObject([{ GroupName: 'default' }]);
  const VpcEndpointId = known(VpcEndpoint?.VpcEndpointId);
  const before = VpcEndpoint?.Groups?.flatMap((group) => group.GroupId ?? []);
  await ec2.modifyVpcEndpoint({
    VpcEndpointId,
    AddSecurityGroupIds: [known(GroupId)],
    RemoveSecurityGroupIds: before,
  });
  const SubnetId = await makeSubnet(ec2, VpcId);
  await ec2.modifyVpcEndpoint({
    VpcEndpointId,
    AddSubnetIds: [SubnetId],
    SubnetConfigurations: [{ SubnetId, Ipv4: '10.0.1.99' }],
  });
  const { VpcEndpoints } = await ec2.describeVpcEndpoints({ VpcEndpointIds: [VpcEndpointId] });
  expect(VpcEndpoints?.[0]?.Groups).toEqual([{ GroupId, GroupName: 'queue' }]);
  const eni = await describeInterface(ec2, known(VpcEndpoints?.[0]?.NetworkInterfaceIds?.[0]));
  expect(eni).toMatchObject({ PrivateIpAddress: '10.0.1.99', Groups: [{ GroupId }] });
});

test('a Gateway Load Balancer endpoint has one subnet and no name, and traffic is routed to it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const { ServiceConfiguration } = await ec2.createVpcEndpointServiceConfiguration({
    GatewayLoadBalancerArns: [
      'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/gwy/fw/0123456789abcdef',
    ],
    AcceptanceRequired: false,
  });
  const request = {
    VpcId,
    VpcEndpointType: 'GatewayLoadBalancer',
    ServiceName: known(ServiceConfiguration?.ServiceName),
  } as const;
  const SubnetIds = [SubnetId, await makeSubnet(ec2, VpcId, '10.0.2.0/24')];
  expect(await errorOf(ec2.createVpcEndpoint({ ...request, SubnetIds }))).toBe(
    'InvalidParameter: Gateway Load Balancer endpoints support only one subnet.',
  );
  const { VpcEndpoint } = await ec2.createVpcEndpoint({ ...request, SubnetIds: [SubnetId] });
  expect(VpcEndpoint).toMatchObject({ SubnetIds: [SubnetId], DnsEntries: [], Groups: [] });
  const VpcEndpointId = known(VpcEndpoint?.VpcEndpointId);
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', VpcEndpointId });
  expect(await routesIn(ec2, RouteTableId)).toContain(`0.0.0.0/0 → ${VpcEndpointId} (active)`);
});
