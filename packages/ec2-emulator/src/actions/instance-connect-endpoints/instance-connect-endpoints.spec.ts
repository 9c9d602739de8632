import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';

test('a VPC has one endpoint, with an interface in its subnet', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { Subnets: [subnet] = [] } = await ec2.describeSubnets({});
  const SubnetId = subnet?.SubnetId;
  const { InstanceConnectEndpoint: endpoint } = await ec2.createInstanceConnectEndpoint({ SubnetId });
  const InstanceConnectEndpointId = endpoint?.InstanceConnectEndpointId;
  expect(endpoint).toMatchObject({
    State: 'create-in-progress',
    VpcId: subnet?.VpcId,
    PreserveClientIp: false,
    IpAddressType: 'ipv4',
    PublicDnsNames: { Ipv4: { DnsName: endpoint?.DnsName } },
  });
  clock.advance(1000);
  const stateOf = async () =>
    (await ec2.describeInstanceConnectEndpoints({})).InstanceConnectEndpoints?.map(({ State }) => State);
  expect(await stateOf()).toEqual(['create-complete']);
  const { NetworkInterfaces } = await ec2.describeNetworkInterfaces({
    NetworkInterfaceIds: endpoint?.NetworkInterfaceIds,
  });
  expect(NetworkInterfaces).toMatchObject([{ SubnetId, RequesterManaged: true }]);
  expect(await errorOf(ec2.createInstanceConnectEndpoint({ SubnetId }))).toMatch(
    /^InstanceConnectEndpointLimitExceeded/,
  );
  const modify = (change: object) =>
    ec2.modifyInstanceConnectEndpoint({ InstanceConnectEndpointId, ...change });
  expect(await errorOf(modify({ IpAddressType: 'dualstack' }))).toBe(
    `InvalidParameterValue: The subnet '${SubnetId}' does not support the IP address type 'dualstack'.`,
  );
  await modify({ PreserveClientIp: true });
  expect(await stateOf()).toEqual(['update-in-progress']);
  clock.advance(1000);
  expect(await stateOf()).toEqual(['update-complete']);
  await ec2.deleteInstanceConnectEndpoint({ InstanceConnectEndpointId });
  expect(await stateOf()).toEqual(['delete-in-progress']);
  clock.advance(1000);
  expect(await stateOf()).toEqual([]);
});

test('in a subnet with IPv6 an endpoint has addresses of both kinds, and can not preserve those of clients', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [Vpc?.VpcId ?? ''] });
  const block = Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;
  const { Subnet } = await ec2.createSubnet({
    VpcId: Vpc?.VpcId,
    CidrBlock: '10.0.1.0/24',
    Ipv6CidrBlock: block?.replace('/56', '/64'),
  });
  const request = { SubnetId: Subnet?.SubnetId };
  expect(await errorOf(ec2.createInstanceConnectEndpoint({ ...request, PreserveClientIp: true }))).toBe(
    "InvalidParameterCombination: PreserveClientIp is only supported for the IP address type 'ipv4', not for 'dualstack'.",
  );
  const { InstanceConnectEndpoint } = await ec2.createInstanceConnectEndpoint(request);
  expect(InstanceConnectEndpoint?.IpAddressType).toBe('dualstack');
});
