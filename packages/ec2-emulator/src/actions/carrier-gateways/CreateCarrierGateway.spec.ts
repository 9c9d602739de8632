import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

test('a carrier gateway is the only one of its VPC', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const { CarrierGateway } = await ec2.createCarrierGateway({ VpcId });
  const CarrierGatewayId = known(CarrierGateway?.CarrierGatewayId);
  expect(await errorOf(ec2.createCarrierGateway({ VpcId }))).toBe(
    `InvalidParameterValue: Network ${VpcId} already has a carrier gateway attached`,
  );
  const found = await ec2.describeCarrierGateways({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] });
  expect(found.CarrierGateways).toMatchObject([{ CarrierGatewayId, State: 'available' }]);
  expect((await ec2.deleteCarrierGateway({ CarrierGatewayId })).CarrierGateway?.State).toBe('deleting');
  expect((await ec2.describeCarrierGateways({})).CarrierGateways).toEqual([]);
});

test('a carrier gateway takes its time to come and to go', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { CarrierGateway } = await ec2.createCarrierGateway({ VpcId: await makeVpc(ec2) });
  const CarrierGatewayId = known(CarrierGateway?.CarrierGatewayId);
  expect(CarrierGateway?.State).toBe('pending');
  clock.advance(1000);
  const states = async () =>
    (await ec2.describeCarrierGateways({})).CarrierGateways?.map((gateway) => gateway.State);
  expect(await states()).toEqual(['available']);
  await ec2.deleteCarrierGateway({ CarrierGatewayId });
  expect(await states()).toEqual(['deleting']);
  clock.advance(1000);
  expect(await states()).toEqual([]);
  expect(await errorOf(ec2.deleteCarrierGateway({ CarrierGatewayId }))).toBe(
    `InvalidCarrierGatewayID.NotFound: The CarrierGateway ID '${CarrierGatewayId}' does not exist`,
  );
});
