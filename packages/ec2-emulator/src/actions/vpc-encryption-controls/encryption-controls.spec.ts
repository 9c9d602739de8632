import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeConnectedVpc } from '../../testing/network.ts';

test('a VPC enforces encryption once what does not encrypt is excluded', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { vpcId: VpcId, gatewayId } = await makeConnectedVpc(ec2);
  const { VpcEncryptionControl } = await ec2.createVpcEncryptionControl({ VpcId });
  const VpcEncryptionControlId = known(VpcEncryptionControl?.VpcEncryptionControlId);
  expect(VpcEncryptionControl).toMatchObject({
    VpcId,
    Mode: 'monitor',
    State: 'creating',
    ResourceExclusions: { InternetGateway: { State: 'disabled' }, Lambda: { State: 'disabled' } },
  });
  expect(await errorOf(ec2.createVpcEncryptionControl({ VpcId }))).toBe(
    `InvalidParameterValue: The VPC ${VpcId} already has a VPC encryption control.`,
  );
  const described = async () =>
    (await ec2.describeVpcEncryptionControls({ VpcIds: [VpcId] })).VpcEncryptionControls?.[0];
  clock.advance(1000);
  expect((await described())?.State).toBe('available');
  const blocking = await ec2.getVpcResourcesBlockingEncryptionEnforcement({ VpcId });
  expect(blocking.NonCompliantResources).toMatchObject([
    { Id: gatewayId, Type: 'internet-gateway', IsExcludable: true },
  ]);

  await ec2.modifyVpcEncryptionControl({ VpcEncryptionControlId, Mode: 'enforce' });
  clock.advance(1000);
  expect(await described()).toMatchObject({ Mode: 'monitor', State: 'enforce-failed' });
  const exclusion = { VpcEncryptionControlId, InternetGatewayExclusion: 'enable' } as const;
  expect(await errorOf(ec2.modifyVpcEncryptionControl(exclusion))).toBe(
    'InvalidParameterCombination: Exclusions can only be enabled in the mode enforce.',
  );
  const modified = await ec2.modifyVpcEncryptionControl({ ...exclusion, Mode: 'enforce' });
  expect(modified.VpcEncryptionControl?.State).toBe('enforce-in-progress');
  clock.advance(1000);
  expect(await described()).toMatchObject({
    Mode: 'enforce',
    State: 'available',
    ResourceExclusions: { InternetGateway: { State: 'enabled' } },
  });
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [VpcId] });
  expect(Vpcs?.[0]?.EncryptionControl).toMatchObject({ VpcEncryptionControlId, Mode: 'enforce' });

  const { VpcEncryptionControl: deleted } = await ec2.deleteVpcEncryptionControl({ VpcEncryptionControlId });
  expect(deleted?.State).toBe('deleting');
  const gone = ec2.describeVpcEncryptionControls({ VpcEncryptionControlIds: [VpcEncryptionControlId] });
  expect(await errorOf(gone)).toBe(
    `InvalidVpcEncryptionControlId.NotFound: The VPC encryption control ID '${VpcEncryptionControlId}' does not exist.`,
  );
});

test('a VPC can be made with its control, which goes with it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({
    CidrBlock: '10.0.0.0/16',
    VpcEncryptionControl: { Mode: 'enforce', NatGatewayExclusion: 'enable' },
  });
  expect(Vpc?.EncryptionControl).toMatchObject({
    Mode: 'enforce',
    ResourceExclusions: { NatGateway: { State: 'enabled' } },
  });
  await ec2.deleteVpc({ VpcId: Vpc?.VpcId });
  expect((await ec2.describeVpcEncryptionControls({})).VpcEncryptionControls).toEqual([]);
});
