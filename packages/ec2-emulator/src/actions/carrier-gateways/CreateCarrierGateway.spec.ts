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
