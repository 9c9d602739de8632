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
  await ec2.modifyInstanceConnectEndpoint({ InstanceConnectEndpointId, PreserveClientIp: true });
  await ec2.deleteInstanceConnectEndpoint({ InstanceConnectEndpointId });
  expect(await stateOf()).toEqual(['delete-in-progress']);
  clock.advance(1000);
  expect(await stateOf()).toEqual([]);
});
