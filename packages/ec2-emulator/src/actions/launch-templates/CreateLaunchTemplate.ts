import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { creator } from './launch-templates.ts';
import { checkTemplateData, warningsOf } from './template-data.ts';

export default action('CreateLaunchTemplate', (input, call) => {
  const { LaunchTemplateName = '', LaunchTemplateData: data = {}, VersionDescription } = input;
  const tags = requestedTags(input.TagSpecifications, 'launch-template');
  checkNewName(call, LaunchTemplateName);
  checkTemplateData(call, data);
  const made = { CreateTime: call.now, CreatedBy: creator(call) };
  const template = call.region.launchTemplates.put({
    LaunchTemplateId: newId(call, 'lt'),
    LaunchTemplateName,
    ...made,
    DefaultVersionNumber: 1,
    LatestVersionNumber: 1,
  });
  const { LaunchTemplateId } = template;
  call.region.launchTemplateVersions.put({
    LaunchTemplateId,
    VersionNumber: 1,
    ...(VersionDescription && { VersionDescription }),
    ...made,
    data,
  });
  addTags(call.region, 'launch-template', LaunchTemplateId, tags);
  return {
    LaunchTemplate: { ...template, Tags: tagsOf(call.region, LaunchTemplateId) },
    Warning: warningsOf(call, data),
  };
});

function checkNewName(call: Call, name: string): void {
  if (!/^[a-zA-Z0-9().\-/_]{3,128}$/.test(name)) {
    throw new Ec2Error(
      'InvalidLaunchTemplateName.MalformedException',
      'A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.',
    );
  }
  if (call.region.launchTemplates.where('name', name).length > 0) {
    throw new Ec2Error(
      'InvalidLaunchTemplateName.AlreadyExistsException',
      'Launch template name already in use.',
    );
  }
}
