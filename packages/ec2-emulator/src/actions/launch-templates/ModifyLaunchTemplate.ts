import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { tagsOf } from '../../core/tags.ts';
import { templateOf, versionOf } from './launch-templates.ts';

export default action('ModifyLaunchTemplate', (input, call) => {
  const template = templateOf(call, input);
  if (!input.DefaultVersion) throw errors.missingParameter('SetDefaultVersion');
  const { VersionNumber } = versionOf(call, template, input.DefaultVersion);
  const after = call.region.launchTemplates.put({ ...template, DefaultVersionNumber: VersionNumber });
  return { LaunchTemplate: { ...after, Tags: tagsOf(call.region, after.LaunchTemplateId) } };
});
