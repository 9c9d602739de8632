import type { EC2, IpPermission } from '@aws-sdk/client-ec2';
import { embeddedEc2 } from './embedded-ec2.ts';

export const ssh: IpPermission = {
  IpProtocol: 'tcp',
  FromPort: 22,
  ToPort: 22,
  IpRanges: [{ CidrIp: '10.0.0.0/8' }],
};
export const web: IpPermission = {
  IpProtocol: 'tcp',
  FromPort: 80,
  ToPort: 80,
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
};

/** A security group with two inbound rules, `ssh` and `web`, and their ids in that order. */
export async function withRules(place: 'default VPC' | 'another VPC' = 'another VPC') {
  const embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const vpc = place === 'default VPC' ? undefined : (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc;
  const group = { GroupName: 'web', Description: 'web', VpcId: vpc?.VpcId };
  const { GroupId = '' } = await ec2.createSecurityGroup(group);
  const { SecurityGroupRules: rules = [] } = await ec2.authorizeSecurityGroupIngress({
    GroupId,
    IpPermissions: [ssh, web],
  });
  const ids = rules.map((rule) => rule.SecurityGroupRuleId ?? '');
  return { ...embedded, GroupId, ids, [Symbol.asyncDispose]: () => embedded[Symbol.asyncDispose]() };
}

/** The first port of each permission a group has for what comes in. */
export async function inboundPorts(ec2: EC2, GroupId: string) {
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  return SecurityGroups?.[0]?.IpPermissions?.map((permission) => permission.FromPort);
}
