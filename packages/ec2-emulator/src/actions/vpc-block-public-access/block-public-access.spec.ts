import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known, makeSubnet, makeVpc } from '../../testing/network.ts';

test('a region is cut off from the internet, but for what is excluded', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 1000, max: 1000 } });
  const { ec2, clock } = embedded;
  const options = async () => (await ec2.describeVpcBlockPublicAccessOptions({})).VpcBlockPublicAccessOptions;
  expect(await options()).toEqual({
    AwsAccountId: OWNER.id,
    AwsRegion: 'us-east-1',
    State: 'default-state',
    InternetGatewayBlockMode: 'off',
    ManagedBy: 'account',
    ExclusionsAllowed: 'allowed',
  });
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const modes = async () => {
    const { Vpcs } = await ec2.describeVpcs({ VpcIds: [VpcId] });
    const { Subnets } = await ec2.describeSubnets({ SubnetIds: [SubnetId] });
    return [Vpcs?.[0], Subnets?.[0]].map((each) => each?.BlockPublicAccessStates?.InternetGatewayBlockMode);
  };
  const { VpcBlockPublicAccessOptions } = await ec2.modifyVpcBlockPublicAccessOptions({
    InternetGatewayBlockMode: 'block-bidirectional',
  });
  expect(VpcBlockPublicAccessOptions?.State).toBe('update-in-progress');
  clock.advance(1000);
  expect(await options()).toMatchObject({
    State: 'update-complete',
    InternetGatewayBlockMode: 'block-bidirectional',
  });
  expect(await modes()).toEqual(['block-bidirectional', 'block-bidirectional']);

  const created = await ec2.createVpcBlockPublicAccessExclusion({
    SubnetId,
    InternetGatewayExclusionMode: 'allow-egress',
    TagSpecifications: [
      { ResourceType: 'vpc-block-public-access-exclusion', Tags: [{ Key: 'Name', Value: 'updates' }] },
    ],
  });
  const ExclusionId = known(created.VpcBlockPublicAccessExclusion?.ExclusionId);
  expect(created.VpcBlockPublicAccessExclusion).toMatchObject({
    ExclusionId: expect.stringMatching(/^vpcbpa-exclude-/),
    State: 'create-in-progress',
    ResourceArn: `arn:aws:ec2:us-east-1:${OWNER.id}:subnet/${SubnetId}`,
    Tags: [{ Key: 'Name', Value: 'updates' }],
  });
  expect(await modes()).toEqual(['block-bidirectional', 'block-ingress']);
  const ofSubnet = { SubnetId, InternetGatewayExclusionMode: 'allow-egress' } as const;
  expect(await errorOf(ec2.createVpcBlockPublicAccessExclusion(ofSubnet))).toMatch(/already exists\.$/);
  await ec2.modifyVpcBlockPublicAccessExclusion({
    ExclusionId,
    InternetGatewayExclusionMode: 'allow-bidirectional',
  });
  expect(await modes()).toEqual(['block-bidirectional', 'off']);

  await ec2.deleteVpcBlockPublicAccessExclusion({ ExclusionId });
  expect(await modes()).toEqual(['block-bidirectional', 'block-bidirectional']);
  clock.advance(1000);
  const Filters = [{ Name: 'state', Values: ['delete-complete'] }];
  const described = await ec2.describeVpcBlockPublicAccessExclusions({ Filters });
  expect(described.VpcBlockPublicAccessExclusions).toMatchObject([{ ExclusionId }]);
  expect(await errorOf(ec2.deleteVpcBlockPublicAccessExclusion({ ExclusionId }))).toMatch(
    /^IncorrectState: /,
  );
});

test.each([
  [{}, 'MissingParameter: The request must contain the parameter vpcId or subnetId'],
  [{ VpcId: 'vpc-1' }, "InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist"],
  [
    { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
    'InvalidParameterCombination: The parameters vpcId and subnetId cannot be used together.',
  ],
  [
    { InternetGatewayExclusionMode: 'allow-all' as 'allow-egress' },
    'InvalidParameterValue: Value (allow-all) for parameter internetGatewayExclusionMode is invalid.',
  ],
])('%j is no exclusion', async (request, refusal) => {
  await using embedded = await embeddedEc2();
  const asked = { InternetGatewayExclusionMode: 'allow-egress', ...request } as const;
  expect(await errorOf(embedded.ec2.createVpcBlockPublicAccessExclusion(asked))).toBe(refusal);
  const unknown = { ExclusionIds: ['vpcbpa-exclude-0123456789abcdef0'] };
  expect(await errorOf(embedded.ec2.describeVpcBlockPublicAccessExclusions(unknown))).toBe(
    "InvalidVpcBlockPublicAccessExclusionId.NotFound: The VPC Block Public Access exclusion ID 'vpcbpa-exclude-0123456789abcdef0' does not exist.",
  );
});
