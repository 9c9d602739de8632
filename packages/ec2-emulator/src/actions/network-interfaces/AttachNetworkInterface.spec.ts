import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { describe as describeInstance, launch } from '../../testing/launch.ts';
import {
  describeInterface,
  known,
  makeConnectedVpc,
  makeInterface,
  makeSubnet,
} from '../../testing/network.ts';

test('an interface is attached to an instance, which shows it, and outlives the instance', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const { InstanceId } = await launch(ec2, { SubnetId: subnetId });
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, { Description: 'second' });
  expect(await describeInterface(ec2, NetworkInterfaceId)).toMatchObject({
    Status: 'available',
    Description: 'second',
    Groups: [{ GroupName: 'default' }],
  });

  const attach = { InstanceId, NetworkInterfaceId, DeviceIndex: 1 };
  const { AttachmentId } = await ec2.attachNetworkInterface(attach);
  const { NetworkInterfaces } = await describeInstance(ec2, InstanceId);
  expect(NetworkInterfaces?.map((each) => each.Attachment?.DeviceIndex)).toEqual([0, 1]);
  expect(await errorOf(ec2.attachNetworkInterface({ ...attach, DeviceIndex: -1 }))).toBe(
    'InvalidParameterValue: Value (-1) for parameter deviceIndex is invalid.',
  );
  expect(await errorOf(ec2.attachNetworkInterface({ ...attach, DeviceIndex: 2 }))).toBe(
    `InvalidNetworkInterface.InUse: Interface: [${NetworkInterfaceId}] in use.`,
  );
  expect(await errorOf(ec2.deleteNetworkInterface({ NetworkInterfaceId }))).toBe(
    `InvalidParameterValue: Network interface '${NetworkInterfaceId}' is currently in use.`,
  );

  await ec2.detachNetworkInterface({ AttachmentId });
  expect(await describeInterface(ec2, NetworkInterfaceId)).toMatchObject({ Status: 'available' });
  expect(await errorOf(ec2.detachNetworkInterface({ AttachmentId }))).toBe(
    `InvalidAttachmentID.NotFound: The network interface attachment ID '${AttachmentId}' does not exist`,
  );
  await ec2.attachNetworkInterface(attach);
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await describeInterface(ec2, NetworkInterfaceId)).Status).toBe('available');

  expect(await errorOf(ec2.deleteSubnet({ SubnetId: subnetId }))).toBe(
    `DependencyViolation: The subnet '${subnetId}' has dependencies and cannot be deleted.`,
  );
  await ec2.deleteNetworkInterface({ NetworkInterfaceId });
  await ec2.deleteSubnet({ SubnetId: subnetId });
});

test('attaching to a running instance and detaching from it take a while', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const { InstanceId } = await launch(ec2, { SubnetId: subnetId });
  clock.advance(1000);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId);
  const shown = async () => {
    const { Status, Attachment } = await describeInterface(ec2, NetworkInterfaceId);
    const { NetworkInterfaces } = await describeInstance(ec2, InstanceId);
    return [Status, Attachment?.Status, NetworkInterfaces?.[1]?.Attachment?.Status];
  };
  const { AttachmentId } = await ec2.attachNetworkInterface({
    InstanceId,
    NetworkInterfaceId,
    DeviceIndex: 1,
  });
  expect(await shown()).toEqual(['in-use', 'attaching', 'attaching']);
  clock.advance(1000);
  expect(await shown()).toEqual(['in-use', 'attached', 'attached']);
  await ec2.detachNetworkInterface({ AttachmentId });
  expect(await shown()).toEqual(['in-use', 'detaching', 'detaching']);
  expect(await errorOf(ec2.deleteNetworkInterface({ NetworkInterfaceId }))).toBe(
    `InvalidParameterValue: Network interface '${NetworkInterfaceId}' is currently in use.`,
  );
  clock.advance(1000);
  expect(await shown()).toEqual(['available', undefined, undefined]);
  await ec2.attachNetworkInterface({ InstanceId, NetworkInterfaceId, DeviceIndex: 1 });
  const { Attachment } = await describeInterface(ec2, NetworkInterfaceId);
  await ec2.detachNetworkInterface({ AttachmentId: Attachment?.AttachmentId, Force: true });
  expect(await shown()).toEqual(['available', undefined, undefined]);
});

test('an instance is launched with an interface that is there, with its address, and leaves it behind', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, { PrivateIpAddress: '10.0.1.77' });
  const request = { NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId }] };
  const { InstanceId, PrivateIpAddress } = await launch(ec2, request);
  expect(PrivateIpAddress).toBe('10.0.1.77');
  expect(await errorOf(launch(ec2, request))).toBe(
    `InvalidNetworkInterface.InUse: Interface: [${NetworkInterfaceId}] in use.`,
  );
  await ec2.terminateInstances({ InstanceIds: [InstanceId] });
  expect((await describeInterface(ec2, NetworkInterfaceId)).Status).toBe('available');
});

test('the interface of the launch stays, and no type takes more than it can', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId } = await makeConnectedVpc(ec2);
  const { InstanceId, NetworkInterfaces } = await launch(ec2, { SubnetId: subnetId });
  const AttachmentId = known(NetworkInterfaces?.[0]?.Attachment?.AttachmentId);
  expect(await errorOf(ec2.detachNetworkInterface({ AttachmentId }))).toBe(
    'OperationNotPermitted: The network interface at device index 0 and networkCard index 0 cannot be detached.',
  );
  const attach = async (DeviceIndex: number, subnet = subnetId) =>
    ec2.attachNetworkInterface({
      InstanceId,
      NetworkInterfaceId: await makeInterface(ec2, subnet),
      DeviceIndex,
    });
  expect(await errorOf(attach(0))).toBe(
    `InvalidParameterValue: Instance '${InstanceId}' already has an interface attached at device index '0'.`,
  );
  await attach(1);
  expect(await errorOf(attach(2))).toBe(
    'AttachmentLimitExceeded: Interface count 3 exceeds the limit for t3.micro',
  );
  const { Subnet } = await ec2.createSubnet({
    VpcId: vpcId,
    CidrBlock: '10.0.7.0/24',
    AvailabilityZone: 'us-east-1b',
  });
  expect(await errorOf(attach(2, known(Subnet?.SubnetId)))).toBe(
    'InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone',
  );
});

test('attributes are changed one at a time', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId);
  const { GroupId } = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId: vpcId });
  const modify = (change: object) => ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId, ...change });
  await modify({ Groups: [GroupId] });
  expect(await errorOf(modify({ Groups: ['web'] }))).toBe(
    "InvalidGroup.NotFound: The security group 'web' does not exist",
  );
  await modify({ Description: { Value: 'front' } });
  await modify({ SourceDestCheck: { Value: false } });
  const HostnameType = 'public-ipv4-dns-name';
  expect(await ec2.modifyPublicIpDnsNameOptions({ NetworkInterfaceId, HostnameType })).toMatchObject({
    Successful: true,
  });
  expect(await describeInterface(ec2, NetworkInterfaceId)).toMatchObject({
    Groups: [{ GroupId, GroupName: 'web' }],
    Description: 'front',
    SourceDestCheck: false,
    PublicIpDnsNameOptions: { DnsHostnameType: 'public-ipv4-dns-name' },
  });
  const moreGroups = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map(async (GroupName) =>
      known((await ec2.createSecurityGroup({ GroupName, Description: 'd', VpcId: vpcId })).GroupId),
    ),
  );
  expect(await errorOf(modify({ Groups: moreGroups }))).toBe(
    'SecurityGroupsPerInterfaceLimitExceeded: The maximum number of security groups per interface has been reached.',
  );
  expect(await errorOf(ec2.deleteSecurityGroup({ GroupId }))).toBe(
    `DependencyViolation: resource ${GroupId} has a dependent object`,
  );
  await ec2.resetNetworkInterfaceAttribute({ NetworkInterfaceId, SourceDestCheck: 'true' });
  const check = await ec2.describeNetworkInterfaceAttribute({
    NetworkInterfaceId,
    Attribute: 'sourceDestCheck',
  });
  expect(check.SourceDestCheck).toEqual({ Value: true });
  const both = modify({ Description: { Value: 'x' }, SourceDestCheck: { Value: true } });
  expect(await errorOf(both)).toBe(
    'InvalidParameterCombination: Only one attribute can be modified in the same request.',
  );
});

test('another account can be let use an interface', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, await makeSubnet(ec2, vpcId, '10.0.3.0/24'));
  const { InterfacePermission } = await ec2.createNetworkInterfacePermission({
    NetworkInterfaceId,
    AwsAccountId: '333333333333',
    Permission: 'INSTANCE-ATTACH',
  });
  const Filters = [{ Name: 'network-interface-permission.aws-account-id', Values: ['333333333333'] }];
  const described = await ec2.describeNetworkInterfacePermissions({ Filters });
  expect(described.NetworkInterfacePermissions).toEqual([InterfacePermission]);
  const NetworkInterfacePermissionId = known(InterfacePermission?.NetworkInterfacePermissionId);
  await ec2.deleteNetworkInterfacePermission({ NetworkInterfacePermissionId });
  expect(await errorOf(ec2.deleteNetworkInterfacePermission({ NetworkInterfacePermissionId }))).toBe(
    `InvalidPermissionID.NotFound: The permission ID '${NetworkInterfacePermissionId}' does not exist.`,
  );
});

test('who was let use the interface of an instance is forgotten with it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, NetworkInterfaces: [eni] = [] } = await launch(ec2);
  await ec2.createNetworkInterfacePermission({
    NetworkInterfaceId: eni?.NetworkInterfaceId,
    AwsAccountId: '333333333333',
    Permission: 'EIP-ASSOCIATE',
  });
  await ec2.terminateInstances({ InstanceIds: [known(InstanceId)] });
  expect((await ec2.describeNetworkInterfacePermissions({})).NetworkInterfacePermissions).toEqual([]);
});
