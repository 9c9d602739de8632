import { action } from '../../core/action.ts';
import { creator, describedVersion, templateOf, versionOf } from './launch-templates.ts';
import { checkTemplateData, overlaidData, warningsOf } from './template-data.ts';

export default action('CreateLaunchTemplateVersion', (input, call) => {
  const template = templateOf(call, input);
  const source = input.SourceVersion ? versionOf(call, template, input.SourceVersion).data : {};
  const data = overlaidData(source, input.LaunchTemplateData ?? {});
  checkTemplateData(call, data);
  const VersionNumber = template.LatestVersionNumber + 1;
  const after = call.region.launchTemplates.put({ ...template, LatestVersionNumber: VersionNumber });
  const version = call.region.launchTemplateVersions.put({
    LaunchTemplateId: template.LaunchTemplateId,
    VersionNumber,
    ...(input.VersionDescription && { VersionDescription: input.VersionDescription }),
    CreateTime: call.now,
    CreatedBy: creator(call),
    data,
  });
  return {
    LaunchTemplateVersion: describedVersion(call, after, version, input.ResolveAlias),
    Warning: warningsOf(call, data),
  };
});
