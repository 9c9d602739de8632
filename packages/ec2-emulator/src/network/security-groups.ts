import { Ec2Error } from '../core/errors.ts';
import { find } from '../core/find.ts';
import type { SecurityGroupRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';
import { defaultVpc } from './vpcs.ts';

/**
 * The group a request names by id or, in the default VPC, by name. Throws `MissingParameter`, `InvalidGroup.NotFound`
 * or `InvalidGroupId.Malformed`.
 */
export function requestedGroup(
  region: RegionState,
  { GroupId, GroupName }: { GroupId?: string | undefined; GroupName?: string | undefined },
): SecurityGroupRecord {
  if (GroupId !== undefined) return find(region.securityGroups, GroupId);
  if (GroupName !== undefined) return groupNamed(region, GroupName);
  throw new Ec2Error('MissingParameter', 'The request must contain the parameter groupName or groupId');
}

/** The default VPC's group of this name. Throws `InvalidGroup.NotFound`. */
export function groupNamed(region: RegionState, name: string): SecurityGroupRecord {
  const vpc = defaultVpc(region);
  if (!vpc) throw new Ec2Error('VPCIdNotSpecified', 'No default VPC for this user');
  const group = region.securityGroups.where('name', name).find((each) => each.VpcId === vpc.VpcId);
  if (group) return group;
  throw new Ec2Error(
    'InvalidGroup.NotFound',
    `The security group '${name}' does not exist in default VPC '${vpc.VpcId}'`,
  );
}
