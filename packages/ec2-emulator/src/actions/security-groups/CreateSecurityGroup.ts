import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { allowAllOut } from '../../network/vpc-ipv6.ts';
import { defaultVpc } from '../../network/vpcs.ts';
import type { SecurityGroupRecord, VpcRecord } from '../../state/records.ts';
import type { RegionState } from '../../state/world.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
const ALLOWED = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;
const ALLOWED_IN_WORDS =
  'are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*';

export default action('CreateSecurityGroup', (input, call) => {
  const { region } = call;
  const { Description = '' } = input;
  // EC2 keeps a name without the spaces at its end.
  const GroupName = (input.GroupName ?? '').trimEnd();
  if (GroupName === '') throw errors.missingParameter('GroupName');
  if (Description === '') throw errors.missingParameter('GroupDescription');
  checkName(GroupName);
  checkText('GroupDescription', 'description', Description);
  const tags = requestedTags(input.TagSpecifications, 'security-group');
  const vpc = vpcOf(region, input.VpcId);
  const { VpcId } = vpc;
  const isSame = (group: SecurityGroupRecord) => group.GroupName.toLowerCase() === GroupName.toLowerCase();
  if (region.securityGroups.where('vpc', VpcId).some(isSame)) {
    throw new Ec2Error(
      'InvalidGroup.Duplicate',
      `The security group '${GroupName}' already exists for VPC '${VpcId}'`,
    );
  }
  checkQuota('securityGroups', region.securityGroups);
  const GroupId = newId(call, 'sg');
  const SecurityGroupArn = ec2Arn(region, 'security-group', GroupId);
  const OwnerId = region.accountId;
  const group = region.securityGroups.put({
    GroupId,
    GroupName,
    Description,
    VpcId,
    OwnerId,
    SecurityGroupArn,
  });
  allowAllOut(call, vpc, group);
  addTags(region, 'security-group', GroupId, tags);
  return { GroupId, SecurityGroupArn, ...(tags.length > 0 && { Tags: tagsOf(region, GroupId) }) };
});

function checkName(name: string): void {
  checkText('GroupName', 'name', name);
  if (name.startsWith('sg-')) {
    throw errors.invalidParameterValue(
      `Value (${name}) for parameter GroupName is invalid. Group names may not be in the format sg-*.`,
    );
  }
  if (name.toLowerCase() === 'default') {
    throw errors.invalidParameterValue('Cannot use reserved security group name: default');
  }
}

function checkText(parameter: string, noun: 'name' | 'description', text: string): void {
  if (ALLOWED.test(text)) return;
  throw errors.invalidParameterValue(
    /\P{ASCII}/u.test(text)
      ? `Value (${text}) for parameter ${parameter} is invalid. Character sets beyond ASCII are not supported.`
      : `Invalid security group ${noun}. Valid ${noun}s ${ALLOWED_IN_WORDS}`,
  );
}

function vpcOf(region: RegionState, vpcId: string | undefined): VpcRecord {
  if (vpcId !== undefined) return find(region.vpcs, vpcId);
  const vpc = defaultVpc(region);
  if (!vpc) throw new Ec2Error('VPCIdNotSpecified', 'No default VPC for this user');
  return vpc;
}
