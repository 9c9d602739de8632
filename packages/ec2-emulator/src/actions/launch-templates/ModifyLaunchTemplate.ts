import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { tagsOf } from '../../core/tags.ts';
import { templateOf, versionNumber } from './launch-templates.ts';

export default action('ModifyLaunchTemplate', (input, call) => {
  const { region } = call;
  if (input.LaunchTemplateId && input.LaunchTemplateName) {
    throw errors.invalidParameterCombination(
      'Either provide launch template ID or launch template name to modify the template.',
    );
  }
  const template = templateOf(call, input);
  const { DefaultVersion: asked } = input;
  if (!asked) throw errors.missingParameter('SetDefaultVersion');
  const number = versionNumber(template, asked);
  const version = region.launchTemplateVersions.get(`${template.LaunchTemplateId} ${number}`);
  if (!version) {
    throw new Ec2Error(
      'InvalidLaunchTemplateId.VersionNotFound',
      `The launch template version ${asked} is not found for the specified launch template.`,
    );
  }
  const after = region.launchTemplates.put({ ...template, DefaultVersionNumber: version.VersionNumber });
  return { LaunchTemplate: { ...after, Tags: tagsOf(region, after.LaunchTemplateId) } };
});
