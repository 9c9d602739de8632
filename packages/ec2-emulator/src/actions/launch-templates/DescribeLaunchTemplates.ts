import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { LaunchTemplateRecord } from '../../state/launch-records.ts';
import { templateNamed } from './launch-templates.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html */
const FILTERS: FilterTable<LaunchTemplateRecord> = {
  'create-time': (template) => template.CreateTime,
  'launch-template-name': (template) => template.LaunchTemplateName,
};

export default action('DescribeLaunchTemplates', (input, call) => {
  const named = (input.LaunchTemplateNames ?? []).map((name) => templateNamed(call, name).LaunchTemplateId);
  const { items, ...rest } = listing(call.region, call.region.launchTemplates, input, {
    ids: [...(input.LaunchTemplateIds ?? []), ...named],
    filters: FILTERS,
    limits: { min: 1, max: 200 },
  });
  return { LaunchTemplates: items, ...rest };
});
