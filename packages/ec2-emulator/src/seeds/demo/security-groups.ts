import type { IpPermission } from '@aws-sdk/client-ec2';
import { type Operator, shopTags } from './operator.ts';

/** The shop's groups by name. */
export type Groups = Readonly<Record<'bastion' | 'web' | 'app' | 'database' | 'windows' | 'legacy', string>>;

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const tcp = (port: number, to = port) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: to });
const from = (cidr: string, Description: string) => ({ IpRanges: [{ CidrIp: cidr, Description }] });

/** Makes the groups: each tier takes traffic from the one before it, and one was opened to the world and forgotten. */
export async function seedGroups(operator: Operator): Promise<Groups> {
  const bastion = await group(operator, 'shop-bastion', 'SSH from the office', [
    { ...tcp(22), ...from('203.0.113.0/24', 'Office Seoul') },
    { ...tcp(22), ...from('198.51.100.17/32', 'On-call VPN') },
  ]);
  const web = await group(operator, 'shop-web', 'Public web servers', [
    { ...tcp(80), ...anywhere },
    { ...tcp(443), ...anywhere },
    { ...tcp(22), UserIdGroupPairs: [{ GroupId: bastion, Description: 'SSH by way of the bastion' }] },
  ]);
  const app = await group(operator, 'shop-app', 'Application servers', [
    { ...tcp(8080, 8089), UserIdGroupPairs: [{ GroupId: web, Description: 'From the web tier' }] },
    { ...tcp(22), UserIdGroupPairs: [{ GroupId: bastion }] },
  ]);
  const database = await group(operator, 'shop-database', 'PostgreSQL', [
    { ...tcp(5432), UserIdGroupPairs: [{ GroupId: app, Description: 'From the application' }] },
    { ...tcp(5432), ...from('10.20.0.0/16', 'Reporting over the VPN') },
  ]);
  const windows = await group(operator, 'shop-windows', 'Remote desktop for accounting', [
    { ...tcp(3389), ...from('203.0.113.0/24', 'Office Seoul') },
  ]);
  const legacy = await group(operator, 'legacy-import', 'Temporary - remove after the migration', [
    { ...tcp(22), IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    { ...tcp(3306), IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'Only for today' }] },
    { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ]);
  return { bastion, web, app, database, windows, legacy };
}

async function group(
  operator: Operator,
  GroupName: string,
  Description: string,
  IpPermissions: IpPermission[],
): Promise<string> {
  const { GroupId = '' } = await operator.did(120, 'CreateSecurityGroup', {
    GroupName,
    Description,
    TagSpecifications: [{ ResourceType: 'security-group', Tags: shopTags(GroupName) }],
  });
  await operator.did(120, 'AuthorizeSecurityGroupIngress', { GroupId, IpPermissions });
  return GroupId;
}
