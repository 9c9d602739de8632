import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, describe, imageNamed, launch } from '../../testing/launch.ts';

test('a new instance shows what EC2 shows of every instance', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const launched = await launch(ec2);
  expect(launched.StateReason).toEqual({ Code: 'pending', Message: 'pending' });
  expect((await describe(ec2, launched.InstanceId)).StateReason?.Code).toBe('pending');
  clock.advance(1000);
  const instance = await describe(ec2, launched.InstanceId);
  expect(instance).toMatchObject({
    MaintenanceOptions: { AutoRecovery: 'default', RebootMigration: 'default' },
    NetworkPerformanceOptions: { BandwidthWeighting: 'default' },
    Operator: { Managed: false },
  });
  expect(instance.StateReason).toBeUndefined();
  expect(instance.Tags).toBeUndefined();
});

test('a launch takes cores, threads and bandwidth that its type has', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const cores = (CoreCount: number, ThreadsPerCore: number) =>
    launch(ec2, { InstanceType: 'm5.2xlarge', CpuOptions: { CoreCount, ThreadsPerCore } });
  expect((await cores(2, 1)).CpuOptions).toEqual({ CoreCount: 2, ThreadsPerCore: 1 });
  expect(await errorOf(cores(3, 1))).toBe(
    'InvalidParameterValue: The CPU options CoreCount=3, ThreadsPerCore=1 are not supported for the instance type m5.2xlarge.',
  );
  const weighted = (InstanceType: 'm8i.large' | 't3.micro') =>
    launch(ec2, { InstanceType, NetworkPerformanceOptions: { BandwidthWeighting: 'vpc-1' } });
  const { InstanceId, NetworkPerformanceOptions } = await weighted('m8i.large');
  expect(NetworkPerformanceOptions).toEqual({ BandwidthWeighting: 'vpc-1' });
  expect(await errorOf(weighted('t3.micro'))).toMatch(/^UnsupportedOperation: /);
  const change = () =>
    ec2.modifyInstanceNetworkPerformanceOptions({ InstanceId, BandwidthWeighting: 'ebs-1' });
  expect(await errorOf(change())).toBe(
    `IncorrectInstanceState: The instance '${InstanceId}' is not in the 'stopped' state.`,
  );
  await ec2.stopInstances({ InstanceIds: [InstanceId] });
  expect((await change()).BandwidthWeighting).toBe('ebs-1');
});

test.each([
  [
    { MetadataOptions: { HttpTokens: 'maybe' as 'required' } },
    "InvalidParameterValue: A value of 'maybe' is not valid for HttpTokens. Specify either 'optional' or 'required' and try again.",
  ],
  [
    { InstanceInitiatedShutdownBehavior: 'hibernate' as 'stop' },
    "InvalidParameterValue: Invalid value 'hibernate' for instanceInitiatedShutdownBehavior. Must be one of stop, terminate.",
  ],
  [
    { InstanceType: 't2.micro' as const, EbsOptimized: true },
    'Unsupported: EBS-optimized instances are not supported for your requested configuration. Please check the documentation for supported configurations.',
  ],
  [
    { NetworkInterfaces: [0, 1, 2].map((DeviceIndex) => ({ DeviceIndex })) },
    'AttachmentLimitExceeded: Interface count 3 exceeds the limit for t3.micro',
  ],
  [
    { NetworkInterfaces: [{ DeviceIndex: 0, SecondaryPrivateIpAddressCount: 2 }] },
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
  ],
  [
    {
      NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }, { DeviceIndex: 1 }],
    },
    'InvalidParameterCombination: The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
  ],
  [
    {
      NetworkInterfaces: [
        { DeviceIndex: 0, NetworkInterfaceId: 'eni-01234567', SubnetId: 'subnet-01234567' },
      ],
    },
    'InvalidParameterCombination: A network interface may not specify both a network interface ID and a subnet',
  ],
  [
    {
      NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: 'eni-01234567', DeleteOnTermination: true }],
    },
    'InvalidParameterCombination: A network interface may not specify a network interface ID and delete on termination as true',
  ],
  [
    { Placement: { Affinity: 'default' } },
    "InvalidParameterCombination: The parameter affinity cannot be used without specifying a tenancy of 'host'",
  ],
  [
    { Placement: { Tenancy: 'host' as const, GroupName: 'close' } },
    "InvalidParameterCombination: You cannot launch an instance with a tenancy of 'host' into a placement group. Either remove the placement group from the request, or specify a different tenancy.",
  ],
  [
    { InstanceType: 'm5.large' as const, CreditSpecification: { CpuCredits: 'unlimited' } },
    'InstanceCreditSpecification.NotSupported: The m5.large instance type does not support T2 Unlimited.',
  ],
  [
    { CpuOptions: { CoreCount: 1 } },
    'MissingParameter: When specifying CpuOptions you must specify both CoreCount and ThreadsPerCore.',
  ],
  [
    { PrivateIpAddress: '172.31.0.9', NetworkInterfaces: [{ DeviceIndex: 0 }] },
    'InvalidParameterCombination: Network interfaces and an instance-level private IP address may not be specified on the same request',
  ],
])('a launch with %o is refused', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(launch(embedded.ec2, request))).toBe(error);
});

test('hostnames are as the subnet says, and the tenancy is as the VPC says', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', InstanceTenancy: 'dedicated' });
  const { Subnet } = await ec2.createSubnet({
    VpcId: Vpc?.VpcId,
    CidrBlock: '10.0.0.0/24',
    AvailabilityZone: 'us-east-1a',
  });
  const SubnetId = Subnet?.SubnetId;
  await ec2.modifySubnetAttribute({ SubnetId, PrivateDnsHostnameTypeOnLaunch: 'resource-name' });
  const instance = await launch(ec2, { SubnetId, InstanceType: 'm5.large' });
  expect(instance).toMatchObject({
    PrivateDnsNameOptions: { HostnameType: 'resource-name' },
    Placement: { Tenancy: 'dedicated' },
    PrivateDnsName: `${instance.InstanceId}.ec2.internal`,
  });
});

test('UEFI variables and endorsement keys', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  const { UefiData = '' } = await ec2.getInstanceUefiData({ InstanceId });
  expect(Buffer.from(UefiData, 'base64').subarray(0, 8).toString()).toBe('AMZNUEFI');
  const key = (id: string, KeyType: 'rsa-2048' | 'ecc-sec-p384', KeyFormat: 'der' | 'tpmt') =>
    ec2.getInstanceTpmEkPub({ InstanceId: id, KeyType, KeyFormat });
  expect(await errorOf(key(InstanceId, 'rsa-2048', 'der'))).toBe(
    `UnsupportedOperation: The instance '${InstanceId}' does not have NitroTPM enabled.`,
  );
  const { ImageId } = await ec2.registerImage({
    Name: 'with-tpm',
    Architecture: 'x86_64',
    VirtualizationType: 'hvm',
    BootMode: 'uefi',
    TpmSupport: 'v2.0',
    RootDeviceName: '/dev/xvda',
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId: await snapshotOf() } }],
  });
  const tpm = await launch(ec2, { ImageId, InstanceType: 'm6i.large' });
  expect(tpm.TpmSupport).toBe('v2.0');
  const { KeyValue: der = '' } = await key(tpm.InstanceId, 'ecc-sec-p384', 'der');
  const parsed = createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
  expect(parsed.asymmetricKeyDetails?.namedCurve).toBe('secp384r1');
  expect((await key(tpm.InstanceId, 'ecc-sec-p384', 'der')).KeyValue).toBe(der);
  const x = Buffer.from(parsed.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const { KeyValue: tpmt = '' } = await key(tpm.InstanceId, 'ecc-sec-p384', 'tpmt');
  expect(Buffer.from(tpmt, 'base64').toString('hex')).toMatch(new RegExp(`^0023000c.*${x}`));
  const { KeyValue: rsa = '' } = await key(tpm.InstanceId, 'rsa-2048', 'tpmt');
  expect(Buffer.from(rsa, 'base64')).toHaveLength(314);

  async function snapshotOf(): Promise<string | undefined> {
    const { Images } = await ec2.describeImages({ ImageIds: [await imageNamed(ec2, AMAZON_LINUX)] });
    return Images?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId;
  }
});

test('the latest console output is to be had of Nitro types only', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const nitro = await launch(ec2);
  expect((await ec2.getConsoleOutput({ InstanceId: nitro.InstanceId, Latest: true })).Output).not.toBe('');
  const xen = await launch(ec2, { InstanceType: 't2.micro' });
  expect(await errorOf(ec2.getConsoleOutput({ InstanceId: xen.InstanceId, Latest: true }))).toBe(
    'UnsupportedOperation: This instance type does not support retrieving the latest console logs',
  );
});
