import { action } from '../../core/action.ts';
import { tagsOf } from '../../core/tags.ts';
import { templateOf } from './launch-templates.ts';

export default action('DeleteLaunchTemplate', (input, call) => {
  const template = templateOf(call, input);
  const { LaunchTemplateId } = template;
  const { launchTemplates, launchTemplateVersions, tags } = call.region;
  const Tags = tagsOf(call.region, LaunchTemplateId);
  for (const version of launchTemplateVersions.where('template', LaunchTemplateId)) {
    launchTemplateVersions.delete(launchTemplateVersions.idOf(version));
  }
  launchTemplates.delete(LaunchTemplateId);
  tags.delete(LaunchTemplateId);
  return { LaunchTemplate: { ...template, Tags } };
});
