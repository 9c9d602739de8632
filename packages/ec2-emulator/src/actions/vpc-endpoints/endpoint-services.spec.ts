import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

const SHOP = 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/shop/50dc6c495c0c9188';
const TOPIC = 'arn:aws:sns:us-east-1:111111111111:connections';

test('the owner of a service names it, pays for it and offers it in other regions', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { ServiceConfiguration } = await ec2.createVpcEndpointServiceConfiguration({
    NetworkLoadBalancerArns: [SHOP],
    PrivateDnsName: 'shop.example.com',
    SupportedRegions: ['eu-west-1'],
    AcceptanceRequired: false,
  });
  const ServiceId = known(ServiceConfiguration?.ServiceId);
  const ServiceName = known(ServiceConfiguration?.ServiceName);
  expect(ServiceConfiguration).toMatchObject({
    PrivateDnsName: 'shop.example.com',
    PrivateDnsNameConfiguration: { State: 'pendingVerification', Type: 'TXT' },
    SupportedRegions: [{ Region: 'eu-west-1', ServiceState: 'Available' }],
    SupportedIpAddressTypes: ['ipv4'],
  });
  const config = async () => {
    const { ServiceConfigurations } = await ec2.describeVpcEndpointServiceConfigurations({
      ServiceIds: [ServiceId],
    });
    return ServiceConfigurations?.[0];
  };
  await ec2.startVpcEndpointServicePrivateDnsVerification({ ServiceId });
  expect((await config())?.PrivateDnsNameConfiguration?.State).toBe('verified');
  await ec2.modifyVpcEndpointServicePayerResponsibility({ ServiceId, PayerResponsibility: 'ServiceOwner' });
  expect((await config())?.PayerResponsibility).toBe('ServiceOwner');

  const ireland = embedded.clientOf(OWNER, 'eu-west-1');
  const VpcId = await makeVpc(ireland);
  const request = { VpcId, ServiceName, VpcEndpointType: 'Interface' } as const;
  expect(await errorOf(ireland.createVpcEndpoint(request))).toMatch(/^InvalidServiceName: /);
  const { VpcEndpoint } = await ireland.createVpcEndpoint({ ...request, ServiceRegion: 'us-east-1' });
  expect(VpcEndpoint?.ServiceRegion).toBe('us-east-1');
  const { VpcEndpointConnections } = await ec2.describeVpcEndpointConnections({});
  expect(VpcEndpointConnections).toMatchObject([{ ServiceId, VpcEndpointRegion: 'eu-west-1' }]);

  await ec2.modifyVpcEndpointServiceConfiguration({
    ServiceId,
    RemovePrivateDnsName: true,
    AddSupportedRegions: ['eu-north-1'],
    RemoveSupportedRegions: ['eu-west-1'],
    AddSupportedIpAddressTypes: ['ipv6'],
  });
  expect(await config()).toMatchObject({
    SupportedRegions: [{ Region: 'eu-north-1' }],
    SupportedIpAddressTypes: ['ipv4', 'ipv6'],
  });
  expect((await config())?.PrivateDnsName).toBeUndefined();
  expect(await errorOf(ec2.startVpcEndpointServicePrivateDnsVerification({ ServiceId }))).toBe(
    `InvalidParameter: The VPC endpoint service ${ServiceId} does not have a private DNS name.`,
  );
});

test('permissions have ids, and connections that are none are listed as unsuccessful', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { ServiceConfiguration } = await ec2.createVpcEndpointServiceConfiguration({
    NetworkLoadBalancerArns: [SHOP],
  });
  const ServiceId = known(ServiceConfiguration?.ServiceId);
  const Principal = `arn:aws:iam::${PARTNER.id}:role/buyer`;
  const { AddedPrincipals } = await ec2.modifyVpcEndpointServicePermissions({
    ServiceId,
    AddAllowedPrincipals: [Principal],
  });
  const { AllowedPrincipals } = await ec2.describeVpcEndpointServicePermissions({ ServiceId });
  expect(AllowedPrincipals).toEqual([{ ...AddedPrincipals?.[0], Tags: [] }]);
  expect(AllowedPrincipals).toMatchObject([{ Principal, PrincipalType: 'Role', ServiceId }]);
  const VpcEndpointIds = ['vpce-0123456789abcdef0'];
  const { Unsuccessful } = await ec2.acceptVpcEndpointConnections({ ServiceId, VpcEndpointIds });
  expect(Unsuccessful).toMatchObject([
    { ResourceId: 'vpce-0123456789abcdef0', Error: { Code: 'InvalidVpcEndpointId.NotFound' } },
  ]);
  const deleted = await ec2.deleteVpcEndpointServiceConfigurations({
    ServiceIds: [ServiceId, 'vpce-svc-0123456789abcdef0'],
  });
  expect(deleted.Unsuccessful).toMatchObject([
    {
      ResourceId: 'vpce-svc-0123456789abcdef0',
      Error: {
        Code: 'InvalidVpcEndpointService.NotFound',
        Message: "The VpcEndpointService Id 'vpce-svc-0123456789abcdef0' does not exist",
      },
    },
  ]);
});

test('a topic is told of the connections to a service', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { ServiceConfiguration } = await ec2.createVpcEndpointServiceConfiguration({
    NetworkLoadBalancerArns: [SHOP],
  });
  const { ServiceId } = ServiceConfiguration ?? {};
  const request = { ServiceId, ConnectionNotificationArn: TOPIC, ConnectionEvents: ['Accept', 'Reject'] };
  const created = await ec2.createVpcEndpointConnectionNotification(request);
  const id = known(created.ConnectionNotification?.ConnectionNotificationId);
  expect(created.ConnectionNotification).toMatchObject({
    ...request,
    ConnectionNotificationType: 'Topic',
    ConnectionNotificationState: 'Enabled',
  });
  await ec2.modifyVpcEndpointConnectionNotification({
    ConnectionNotificationId: id,
    ConnectionEvents: ['Connect'],
  });
  const Filters = [{ Name: 'service-id', Values: [ServiceId ?? ''] }];
  const described = await ec2.describeVpcEndpointConnectionNotifications({ Filters });
  expect(described.ConnectionNotificationSet).toMatchObject([{ ConnectionEvents: ['Connect'] }]);
  const wrong = ec2.createVpcEndpointConnectionNotification({ ...request, ConnectionEvents: ['Ring'] });
  expect(await errorOf(wrong)).toBe(
    'InvalidParameterValue: Value (Ring) for parameter ConnectionEvents is invalid. Valid values are Accept, Connect, Delete, Reject.',
  );
  const other = await ec2.createVpcEndpointServiceConfiguration({ NetworkLoadBalancerArns: [SHOP] });
  const otherId = known(other.ServiceConfiguration?.ServiceId);
  await ec2.createVpcEndpointConnectionNotification({ ...request, ServiceId: otherId });
  await ec2.deleteVpcEndpointServiceConfigurations({ ServiceIds: [otherId] });
  const { ConnectionNotificationSet: left } = await ec2.describeVpcEndpointConnectionNotifications({});
  expect(left?.map((each) => each.ConnectionNotificationId)).toEqual([id]);
  const ConnectionNotificationIds = [id];
  expect(
    (await ec2.deleteVpcEndpointConnectionNotifications({ ConnectionNotificationIds })).Unsuccessful,
  ).toEqual([]);
  const gone = ec2.describeVpcEndpointConnectionNotifications({ ConnectionNotificationId: id });
  expect(await errorOf(gone)).toBe(
    `InvalidConnectionNotification: The connection notification ${id} does not exist`,
  );
});

test('no endpoint leads to a resource or a service network of another service', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  expect((await ec2.describeVpcEndpointAssociations({})).VpcEndpointAssociations).toEqual([]);
  const unknown = { VpcEndpointIds: ['vpce-0123456789abcdef0'] };
  expect(await errorOf(ec2.describeVpcEndpointAssociations(unknown))).toMatch(/NotFound/);
});
