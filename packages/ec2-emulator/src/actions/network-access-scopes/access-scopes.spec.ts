import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeInterface } from '../../testing/network.ts';

test('a scope finds what the internet can reach, but for what it excludes', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [subnet] = (await ec2.describeSubnets({})).Subnets ?? [];
  const NetworkInterfaceId = await makeInterface(ec2, known(subnet?.SubnetId));
  const { AllocationId } = await ec2.allocateAddress({ Domain: 'vpc' });
  await ec2.associateAddress({ AllocationId, NetworkInterfaceId });
  const ofType = (type: string) => ({ ResourceStatement: { ResourceTypes: [type] } });
  const MatchPaths = [
    {
      Source: ofType('AWS::EC2::InternetGateway'),
      Destination: ofType('AWS::EC2::NetworkInterface'),
    },
  ];
  const created = await ec2.createNetworkInsightsAccessScope({
    MatchPaths,
    TagSpecifications: [
      { ResourceType: 'network-insights-access-scope', Tags: [{ Key: 'Name', Value: 'inbound' }] },
    ],
  });
  const { NetworkInsightsAccessScopeId } = created.NetworkInsightsAccessScope ?? {};
  expect(created.NetworkInsightsAccessScope).toMatchObject({
    NetworkInsightsAccessScopeId: expect.stringMatching(/^nis-/),
    Tags: [{ Key: 'Name', Value: 'inbound' }],
  });
  const content = await ec2.getNetworkInsightsAccessScopeContent({ NetworkInsightsAccessScopeId });
  expect(content.NetworkInsightsAccessScopeContent?.MatchPaths).toMatchObject(MatchPaths);

  const findings = async (scopeId: string | undefined) => {
    const { NetworkInsightsAccessScopeAnalysis: started } = await ec2.startNetworkInsightsAccessScopeAnalysis(
      { NetworkInsightsAccessScopeId: scopeId },
    );
    expect(started).toMatchObject({ Status: 'running', FindingsFound: 'unknown' });
    const reply = await ec2.getNetworkInsightsAccessScopeAnalysisFindings({
      NetworkInsightsAccessScopeAnalysisId: started?.NetworkInsightsAccessScopeAnalysisId,
    });
    expect(reply.AnalysisStatus).toBe('succeeded');
    return reply.AnalysisFindings?.length;
  };
  expect(await findings(NetworkInsightsAccessScopeId)).toBe(0);
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupNames: ['default'] });
  await ec2.authorizeSecurityGroupIngress({
    GroupId: SecurityGroups?.[0]?.GroupId,
    IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
  });
  expect(await findings(NetworkInsightsAccessScopeId)).toBe(1);
  const excluding = await ec2.createNetworkInsightsAccessScope({
    MatchPaths,
    ExcludePaths: [{ Destination: { ResourceStatement: { Resources: [NetworkInterfaceId] } } }],
  });
  expect(await findings(excluding.NetworkInsightsAccessScope?.NetworkInsightsAccessScopeId)).toBe(0);

  const { NetworkInsightsAccessScopeAnalyses: analyses = [] } =
    await ec2.describeNetworkInsightsAccessScopeAnalyses({ NetworkInsightsAccessScopeId });
  expect(analyses.map((each) => each.FindingsFound)).toEqual(['false', 'true']);
  expect(await errorOf(ec2.deleteNetworkInsightsAccessScope({ NetworkInsightsAccessScopeId }))).toBe(
    `AnalysisExistsForNetworkInsightsAccessScope: The access scope '${NetworkInsightsAccessScopeId}' has analyses. Delete them first.`,
  );
  for (const { NetworkInsightsAccessScopeAnalysisId } of analyses) {
    await ec2.deleteNetworkInsightsAccessScopeAnalysis({ NetworkInsightsAccessScopeAnalysisId });
  }
  await ec2.deleteNetworkInsightsAccessScope({ NetworkInsightsAccessScopeId });
  const gone = ec2.describeNetworkInsightsAccessScopes({
    NetworkInsightsAccessScopeIds: [known(NetworkInsightsAccessScopeId)],
  });
  expect(await errorOf(gone)).toMatch(/^InvalidNetworkInsightsAccessScopeId\.NotFound: /);
});
