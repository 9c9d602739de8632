import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describeInterface, known, makeInterface, makeSubnet, makeVpc } from '../../testing/network.ts';

test('reserved addresses are not drawn, but can be asked for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2), '10.0.1.0/27');
  const { SubnetCidrReservation } = await ec2.createSubnetCidrReservation({
    SubnetId,
    Cidr: '10.0.1.16/28',
    ReservationType: 'explicit',
  });
  const drawn = [];
  for (let count = 0; count < 12; count++) drawn.push(await makeInterface(ec2, SubnetId));
  expect(await errorOf(makeInterface(ec2, SubnetId))).toBe(
    'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.',
  );
  const asked = await makeInterface(ec2, SubnetId, { PrivateIpAddress: '10.0.1.20' });
  expect((await describeInterface(ec2, asked)).PrivateIpAddress).toBe('10.0.1.20');

  const listed = await ec2.getSubnetCidrReservations({ SubnetId });
  expect(listed.SubnetIpv4CidrReservations).toMatchObject([
    { Cidr: '10.0.1.16/28', ReservationType: 'explicit' },
  ]);
  const SubnetCidrReservationId = known(SubnetCidrReservation?.SubnetCidrReservationId);
  await ec2.deleteSubnetCidrReservation({ SubnetCidrReservationId });
  await makeInterface(ec2, SubnetId);
  expect(await errorOf(ec2.deleteSubnetCidrReservation({ SubnetCidrReservationId }))).toBe(
    `InvalidSubnetCidrReservationID.NotFound: The subnet-cidr-reservation ID '${SubnetCidrReservationId}' does not exist`,
  );
});

test.each([
  ['10.0.2.0/28', 'prefix', 'Reservation CIDR should be within subnet CIDR block (10.0.1.0/24)'],
  ['10.0.1.0/25', 'explicit', 'Reservation CIDR 10.0.1.0/25 has overlap with existing reserved CIDR block'],
  ['10.0.1.0/28', 'forever', 'Value (forever) for parameter reservationType is invalid.'],
])('the reservation of %s as %s is refused', async (Cidr, ReservationType, message) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2));
  await ec2.createSubnetCidrReservation({ SubnetId, Cidr: '10.0.1.64/28', ReservationType: 'prefix' });
  const call = ec2.createSubnetCidrReservation({
    SubnetId,
    Cidr,
    ReservationType: ReservationType as 'prefix',
  });
  expect(await errorOf(call)).toBe(`InvalidParameterValue: ${message}`);
});
