import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known, makeInterface, makeSubnet, makeVpc } from '../../testing/network.ts';

const RULE = {
  TrafficDirection: 'ingress',
  RuleNumber: 100,
  RuleAction: 'accept',
  SourceCidrBlock: '0.0.0.0/0',
  DestinationCidrBlock: '10.0.0.0/16',
} as const;

test('a session mirrors what its filter accepts from an interface to a target, which both stay meanwhile', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { source, TrafficMirrorTargetId, TrafficMirrorFilterId } = await makeEnds(ec2);
  const request = { NetworkInterfaceId: source, TrafficMirrorTargetId, TrafficMirrorFilterId };
  const { TrafficMirrorSession } = await ec2.createTrafficMirrorSession({ ...request, SessionNumber: 1 });
  const TrafficMirrorSessionId = known(TrafficMirrorSession?.TrafficMirrorSessionId);
  expect(TrafficMirrorSession).toEqual({
    TrafficMirrorSessionId,
    ...request,
    OwnerId: OWNER.id,
    SessionNumber: 1,
    VirtualNetworkId: expect.any(Number),
    Tags: [],
  });
  for (const [number, code] of [
    [1, /^InvalidParameterValue: The session number 1 is already in use/],
    [0, /^InvalidParameterValue/],
    [32767, /^InvalidParameterValue/],
  ] as const) {
    expect(await errorOf(ec2.createTrafficMirrorSession({ ...request, SessionNumber: number }))).toMatch(
      code,
    );
  }
  await ec2.modifyTrafficMirrorSession({ TrafficMirrorSessionId, SessionNumber: 5, PacketLength: 100 });
  const removed = await ec2.modifyTrafficMirrorSession({
    TrafficMirrorSessionId,
    RemoveFields: ['packet-length'],
  });
  expect(removed.TrafficMirrorSession?.PacketLength).toBeUndefined();
  const bySource = { Filters: [{ Name: 'network-interface-id', Values: [source] }] };
  expect((await ec2.describeTrafficMirrorSessions(bySource)).TrafficMirrorSessions).toMatchObject([
    { TrafficMirrorSessionId, SessionNumber: 5 },
  ]);
  expect(await errorOf(ec2.deleteTrafficMirrorTarget({ TrafficMirrorTargetId }))).toBe(
    `TrafficMirrorTargetInUse: Cannot delete ${TrafficMirrorTargetId}. Target is in use by ${TrafficMirrorSessionId}`,
  );
  expect(await errorOf(ec2.deleteTrafficMirrorFilter({ TrafficMirrorFilterId }))).toMatch(
    /^TrafficMirrorFilterInUse/,
  );
  await ec2.deleteTrafficMirrorSession({ TrafficMirrorSessionId });
  await ec2.deleteTrafficMirrorTarget({ TrafficMirrorTargetId });
  await ec2.deleteTrafficMirrorFilter({ TrafficMirrorFilterId });
  expect(await errorOf(ec2.deleteTrafficMirrorFilter({ TrafficMirrorFilterId }))).toMatch(
    /^InvalidTrafficMirrorFilterId.NotFound/,
  );
});

test('a filter has numbered rules by direction, and services', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { TrafficMirrorFilterId } = await makeEnds(ec2);
  const create = (changes: object = {}) =>
    ec2.createTrafficMirrorFilterRule({ TrafficMirrorFilterId, ...RULE, ...changes });
  const { TrafficMirrorFilterRule } = await create({
    Protocol: 6,
    DestinationPortRange: { FromPort: 80, ToPort: 443 },
  });
  const TrafficMirrorFilterRuleId = known(TrafficMirrorFilterRule?.TrafficMirrorFilterRuleId);
  expect(await errorOf(create())).toMatch(/^TrafficMirrorFilterRuleAlreadyExists/);
  expect(await errorOf(create({ RuleNumber: 2, SourceCidrBlock: '::/0' }))).toMatch(
    /^InvalidParameterCombination/,
  );
  expect(await errorOf(create({ RuleNumber: 2, SourcePortRange: { FromPort: 1, ToPort: 2 } }))).toMatch(
    /^InvalidParameterCombination/,
  );
  await create({ TrafficDirection: 'egress', RuleAction: 'reject' });
  await ec2.modifyTrafficMirrorFilterRule({ TrafficMirrorFilterRuleId, RuleNumber: 50, Description: 'web' });
  await ec2.modifyTrafficMirrorFilterNetworkServices({
    TrafficMirrorFilterId,
    AddNetworkServices: ['amazon-dns'],
  });
  const { TrafficMirrorFilters } = await ec2.describeTrafficMirrorFilters({});
  expect(TrafficMirrorFilters).toMatchObject([
    {
      TrafficMirrorFilterId,
      NetworkServices: ['amazon-dns'],
      IngressFilterRules: [
        {
          RuleNumber: 50,
          Protocol: 6,
          DestinationPortRange: { FromPort: 80, ToPort: 443 },
          Description: 'web',
        },
      ],
      EgressFilterRules: [{ RuleNumber: 100, RuleAction: 'reject' }],
    },
  ]);
  const { TrafficMirrorFilterRules } = await ec2.describeTrafficMirrorFilterRules({
    TrafficMirrorFilterId,
    Filters: [{ Name: 'rule-action', Values: ['accept'] }],
  });
  expect(TrafficMirrorFilterRules).toMatchObject([{ TrafficMirrorFilterRuleId }]);
  await ec2.deleteTrafficMirrorFilterRule({ TrafficMirrorFilterRuleId });
});

test('a target is one of three things', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const INVALID =
    'InvalidInput: Invalid number of inputs. Only 1 of NetworkInterfaceId, NetworkLoadBalancerArn or GatewayLoadBalancerEndpointId required.';
  expect(await errorOf(ec2.createTrafficMirrorTarget({}))).toBe(INVALID);
  const both = { NetworkInterfaceId: 'eni-0123456789abcdef0', GatewayLoadBalancerEndpointId: 'vpce-1' };
  expect(await errorOf(ec2.createTrafficMirrorTarget(both))).toBe(INVALID);
  const NetworkLoadBalancerArn =
    'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/taps/0123456789abcdef';
  const { TrafficMirrorTarget } = await ec2.createTrafficMirrorTarget({
    NetworkLoadBalancerArn,
    ClientToken: 'once',
  });
  expect(TrafficMirrorTarget).toMatchObject({ NetworkLoadBalancerArn, Type: 'network-load-balancer' });
});

async function makeEnds(ec2: EC2) {
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2));
  const source = await makeInterface(ec2, SubnetId);
  const NetworkInterfaceId = await makeInterface(ec2, SubnetId);
  const { TrafficMirrorTarget } = await ec2.createTrafficMirrorTarget({ NetworkInterfaceId });
  const { TrafficMirrorFilter } = await ec2.createTrafficMirrorFilter({});
  return {
    source,
    TrafficMirrorTargetId: known(TrafficMirrorTarget?.TrafficMirrorTargetId),
    TrafficMirrorFilterId: known(TrafficMirrorFilter?.TrafficMirrorFilterId),
  };
}

test('targets are found by the interface they are', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { source, TrafficMirrorTargetId } = await makeEnds(ec2);
  const all = (await ec2.describeTrafficMirrorTargets({})).TrafficMirrorTargets ?? [];
  expect(all).toMatchObject([{ TrafficMirrorTargetId, Type: 'network-interface' }]);
  const by = async (id: string | undefined) => {
    const Filters = [{ Name: 'network-interface-id', Values: [id ?? ''] }];
    return (await ec2.describeTrafficMirrorTargets({ Filters })).TrafficMirrorTargets?.length;
  };
  expect([await by(all[0]?.NetworkInterfaceId), await by(source)]).toEqual([1, 0]);
});
