/** The longest that EC2 takes for the name and the description of a group, and for the description of a rule. */
export const GROUP_TEXT_LIMIT = 255;

/** What EC2 would refuse of a text. */
export type GroupTextProblem = 'empty' | 'too-long' | 'characters' | 'reserved';

const accepted = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]*$/;

/**
 * What EC2 would refuse of the description of a rule; `undefined` when it takes it. It may be empty.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
 */
export function ruleDescriptionProblem(text: string): 'too-long' | 'characters' | undefined {
  if (!accepted.test(text)) return 'characters';
  return text.length > GROUP_TEXT_LIMIT ? 'too-long' : undefined;
}

/**
 * What EC2 would refuse of the description of a group; `undefined` when it takes it.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 */
export function groupDescriptionProblem(text: string): Exclude<GroupTextProblem, 'reserved'> | undefined {
  return text.trim() === '' ? 'empty' : ruleDescriptionProblem(text);
}

/**
 * What EC2 would refuse of the name of a group; `undefined` when it takes it. That a VPC has the name already is not
 * looked at. EC2 compares names without their case, so `SG-` is reserved as `sg-` is.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 */
export function groupNameProblem(name: string): GroupTextProblem | undefined {
  return /^sg-/i.test(name.trim()) ? 'reserved' : groupDescriptionProblem(name);
}
