import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { LaunchTemplateRecord } from '../../state/launch-records.ts';
import type { RegionState } from '../../state/world.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html */
const FILTERS: FilterTable<LaunchTemplateRecord> = {
  'create-time': (template) => template.CreateTime,
  'launch-template-name': (template) => template.LaunchTemplateName,
};

export default action('DescribeLaunchTemplates', (input, call) => {
  const named = (input.LaunchTemplateNames ?? []).map((name) => idOf(call.region, name));
  const { items, ...rest } = listing(call.region, call.region.launchTemplates, input, {
    ids: [...(input.LaunchTemplateIds ?? []), ...named],
    filters: FILTERS,
    limits: { min: 1, max: 200 },
  });
  // What is asked for by name or id is answered in that order.
  const asked = new Map([...(input.LaunchTemplateIds ?? []), ...named].map((id, index) => [id, index]));
  const place = (id: string) => asked.get(id) ?? 0;
  const LaunchTemplates = items.sort((a, b) => place(a.LaunchTemplateId) - place(b.LaunchTemplateId));
  return { LaunchTemplates, ...rest };
});

function idOf(region: RegionState, name: string): string {
  const [template] = region.launchTemplates.where('name', name);
  if (template) return template.LaunchTemplateId;
  throw new Ec2Error(
    'InvalidLaunchTemplateName.NotFoundException',
    'At least one of the launch templates specified in the request does not exist.',
  );
}
