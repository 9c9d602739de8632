/**
 * The parameters whose empty text says something else than none, by name or by structure and name: a tag's value, an
 * attribute or a description that becomes empty, a device that is left out.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html (a tag of an empty value only)
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_BlockDeviceMapping.html (NoDevice)
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstancePlacement.html (GroupName)
 */
const SAYING_SOMETHING: ReadonlySet<string> = new Set([
  'Comment',
  'Description',
  // Refused in words of its own where a tag is given.
  'Key',
  'NoDevice',
  'Value',
  'VersionDescription',
  'ModifyInstancePlacementRequest.GroupName',
]);

/** Whether an empty text in a member of a structure is a value of its own. Everywhere else it says what an absent one says. */
export function saysSomethingEmpty(structure: string, member: string): boolean {
  return SAYING_SOMETHING.has(member) || SAYING_SOMETHING.has(`${structure}.${member}`);
}
