import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';

async function reach(ec2: EC2, Source: string, Destination: string, DestinationPort = 22) {
  const { NetworkInsightsPath } = await ec2.createNetworkInsightsPath({
    Source,
    Destination,
    DestinationPort,
    Protocol: 'tcp',
  });
  const NetworkInsightsPathId = NetworkInsightsPath?.NetworkInsightsPathId;
  await ec2.startNetworkInsightsAnalysis({ NetworkInsightsPathId });
  const { NetworkInsightsAnalyses } = await ec2.describeNetworkInsightsAnalyses({ NetworkInsightsPathId });
  const [analysis] = NetworkInsightsAnalyses ?? [];
  return {
    found: analysis?.NetworkPathFound,
    hops: analysis?.ForwardPathComponents?.map(({ Component }) => Component?.Id?.split('-')[0]),
    reasons: analysis?.Explanations?.map(({ ExplanationCode }) => ExplanationCode),
  };
}

test('the internet reaches an instance when its group, its subnet and its address let it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId, SecurityGroups } = await launch(ec2);
  const { InternetGateways } = await ec2.describeInternetGateways({});
  const gateway = InternetGateways?.[0]?.InternetGatewayId ?? '';
  expect(await reach(ec2, gateway, InstanceId)).toEqual({
    found: false,
    hops: [],
    reasons: ['ENI_SG_RULES_MISMATCH'],
  });

  const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  await ec2.authorizeSecurityGroupIngress({ GroupId: SecurityGroups?.[0]?.GroupId, IpPermissions: [rule] });
  expect(await reach(ec2, gateway, InstanceId)).toEqual({
    found: true,
    hops: ['igw', 'acl', 'sg', 'eni'],
    reasons: [],
  });
  expect((await reach(ec2, gateway, InstanceId, 23)).reasons).toEqual(['ENI_SG_RULES_MISMATCH']);
  expect(await reach(ec2, InstanceId, gateway, 443)).toMatchObject({
    found: true,
    hops: ['eni', 'sg', 'acl', 'rtb', 'igw'],
  });
});

test('instances of one group reach each other, those without a public address not the internet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const here = await launch(ec2, { Placement: { AvailabilityZone: 'us-east-1a' } });
  const there = await launch(ec2, { Placement: { AvailabilityZone: 'us-east-1b' } });
  expect(await reach(ec2, here.InstanceId, there.InstanceId)).toEqual({
    found: true,
    hops: ['eni', 'sg', 'acl', 'rtb', 'acl', 'sg', 'eni'],
    reasons: [],
  });
  const hidden = await launch(ec2, {
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false, SubnetId: here.SubnetId }],
  });
  const { InternetGateways } = await ec2.describeInternetGateways({});
  const gateway = InternetGateways?.[0]?.InternetGatewayId ?? '';
  expect((await reach(ec2, hidden.InstanceId, gateway)).reasons).toEqual([
    'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
  ]);
});

test('a path goes after its analyses', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { InstanceId } = await launch(ec2);
  await reach(ec2, InstanceId, InstanceId);
  const { NetworkInsightsPaths } = await ec2.describeNetworkInsightsPaths({});
  const NetworkInsightsPathId = NetworkInsightsPaths?.[0]?.NetworkInsightsPathId;
  const remove = () => ec2.deleteNetworkInsightsPath({ NetworkInsightsPathId });
  expect(await errorOf(remove())).toMatch(/^AnalysisExistsForNetworkInsightsPath/);
  const { NetworkInsightsAnalyses } = await ec2.describeNetworkInsightsAnalyses({});
  const NetworkInsightsAnalysisId = NetworkInsightsAnalyses?.[0]?.NetworkInsightsAnalysisId;
  await ec2.deleteNetworkInsightsAnalysis({ NetworkInsightsAnalysisId });
  await remove();
  expect(
    await errorOf(
      ec2.createNetworkInsightsPath({ Source: 'vol-1', Destination: InstanceId, Protocol: 'tcp' }),
    ),
  ).toBe("InvalidParameterValue: The resource 'vol-1' can't be an end of a network path.");
});

test('a path is narrowed by what passes at its ends, and an analysis by what it must go through', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const { InstanceId } = await launch(ec2);
  const { InternetGateways } = await ec2.describeInternetGateways({});
  const Destination = InternetGateways?.[0]?.InternetGatewayId;
  const FilterAtSource = {
    DestinationAddress: '198.51.100.7',
    DestinationPortRange: { FromPort: 443, ToPort: 443 },
  };
  const request = { Source: InstanceId, Destination, Protocol: 'tcp' as const, FilterAtSource };
  expect(await errorOf(ec2.createNetworkInsightsPath({ ...request, DestinationPort: 443 }))).toBe(
    'InvalidParameterCombination: FilterAtSource cannot be used together with SourceIp or DestinationPort.',
  );
  const { NetworkInsightsPath } = await ec2.createNetworkInsightsPath(request);
  const { NetworkInsightsPathId } = NetworkInsightsPath ?? {};
  const Filters = [{ Name: 'filter-at-source.destination-port-range', Values: ['443-443'] }];
  expect((await ec2.describeNetworkInsightsPaths({ Filters })).NetworkInsightsPaths).toMatchObject([
    { NetworkInsightsPathId, FilterAtSource },
  ]);

  const analyse = async (FilterInArns: string[]) => {
    const { NetworkInsightsAnalysis } = await ec2.startNetworkInsightsAnalysis({
      NetworkInsightsPathId,
      FilterInArns,
    });
    const id = NetworkInsightsAnalysis?.NetworkInsightsAnalysisId ?? '';
    const reply = await ec2.describeNetworkInsightsAnalyses({ NetworkInsightsAnalysisIds: [id] });
    return reply.NetworkInsightsAnalyses?.[0];
  };
  const all = await analyse([]);
  expect(all?.NetworkPathFound).toBe(true);
  const passed = all?.ForwardPathComponents?.flatMap(({ Component }) => Component?.Arn ?? []) ?? [];
  expect((await analyse(passed))?.NetworkPathFound).toBe(true);
  expect((await analyse(['arn:aws:ec2:us-east-1:111111111111:natgateway/nat-1']))?.NetworkPathFound).toBe(
    false,
  );

  const AnalysisStartTime = new Date(clock.now() + 1000);
  const later = () => ec2.describeNetworkInsightsAnalyses({ AnalysisStartTime });
  expect((await later()).NetworkInsightsAnalyses).toEqual([]);
  clock.advance(2000);
  await analyse([]);
  expect((await later()).NetworkInsightsAnalyses).toHaveLength(1);
});
