import type { GroupIdentifier } from '@aws-sdk/client-ec2';
import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { find } from '../core/find.ts';
import type { SecurityGroupRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';

/** Groups an interface may have. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const MAX_GROUPS = 5;

interface Network {
  readonly VpcId: string;
  readonly SubnetId: string;
}

/**
 * The groups of an interface, by id or by name; the VPC's default group when none is asked for. Throws when one does
 * not exist or belongs to another VPC.
 */
export function groupsFor(
  call: Call,
  network: Network,
  groupIds: readonly string[] = [],
  names: readonly string[] = [],
): GroupIdentifier[] {
  const groups = new Map<string, SecurityGroupRecord>();
  for (const id of groupIds) groups.set(id, groupOfId(call, id, network));
  for (const name of names) {
    const group = groupNamed(call, name, network.VpcId);
    groups.set(group.GroupId, group);
  }
  if (groups.size > MAX_GROUPS) {
    throw new Ec2Error(
      'SecurityGroupsPerInterfaceLimitExceeded',
      'The maximum number of security groups per interface has been reached.',
    );
  }
  const chosen = groups.size > 0 ? [...groups.values()] : [groupNamed(call, 'default', network.VpcId)];
  return chosen.map(({ GroupId, GroupName }) => ({ GroupId, GroupName }));
}

function groupOfId(call: Call, groupId: string, { VpcId, SubnetId }: Network): SecurityGroupRecord {
  const group = find(call.region.securityGroups, groupId);
  const belongs = group.VpcId === VpcId || isAssociated(call.region, groupId, VpcId);
  if (belongs) return group;
  throw new Ec2Error(
    'InvalidParameter',
    `Security group ${groupId} and subnet ${SubnetId} belong to different networks.`,
  );
}

/** Whether a group of another VPC has been associated with this one. */
export function isAssociated(
  { securityGroupVpcAssociations }: RegionState,
  groupId: string,
  vpcId: string,
): boolean {
  return securityGroupVpcAssociations.where('group', groupId).some((each) => each.VpcId === vpcId);
}

function groupNamed(call: Call, name: string, vpcId: string): SecurityGroupRecord {
  const group = call.region.securityGroups.where('name', name).find(({ VpcId }) => VpcId === vpcId);
  if (group) return group;
  const network = call.region.vpcs.get(vpcId)?.IsDefault ? 'default VPC' : 'VPC';
  throw new Ec2Error(
    'InvalidGroup.NotFound',
    `The security group '${name}' does not exist in ${network} '${vpcId}'`,
  );
}
