import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { LaunchTemplateRecord } from '../../state/launch-records.ts';
import { templateOf, versionNumber } from './launch-templates.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplateVersions.html
const MAX_VERSIONS = 200;

export default action('DeleteLaunchTemplateVersions', (input, call) => {
  const template = templateOf(call, input);
  const versions = input.Versions ?? [];
  if (versions.length > MAX_VERSIONS) {
    throw errors.invalidParameterValue(`You can specify up to ${MAX_VERSIONS} launch template versions.`);
  }
  const outcomes = versions.map((asked) => deleteVersion(call, template, asked));
  return {
    SuccessfullyDeletedLaunchTemplateVersions: outcomes.filter((each) => !('ResponseError' in each)),
    UnsuccessfullyDeletedLaunchTemplateVersions: outcomes.filter((each) => 'ResponseError' in each),
  };
});

function deleteVersion(call: Call, template: LaunchTemplateRecord, asked: string) {
  const { LaunchTemplateId, LaunchTemplateName, DefaultVersionNumber } = template;
  const VersionNumber = versionNumber(template, asked);
  const version = { LaunchTemplateId, LaunchTemplateName, VersionNumber };
  if (VersionNumber === DefaultVersionNumber) {
    const Message = `Cannot delete the default version of the launch template with ID ${LaunchTemplateId}. Assign a different version as the default first.`;
    return { ...version, ResponseError: { Code: 'unexpectedError' as const, Message } };
  }
  if (call.region.launchTemplateVersions.delete(`${LaunchTemplateId} ${VersionNumber}`)) return version;
  const Message = `Could not find the specified version ${asked} for the launch template with ID ${LaunchTemplateId}.`;
  return { ...version, ResponseError: { Code: 'launchTemplateVersionDoesNotExist' as const, Message } };
}
