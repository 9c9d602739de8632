import { createHash } from 'node:crypto';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from './instance-view.ts';
import { shownInstances } from './shown-instances.ts';

/** Families with a topology. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-topology-prerequisites.html */
const FAMILIES = /^(g6e|hpc\w+|p3dn|p4d|p4de|p5|p5e|p5en|p6-\w+|trn1|trn1n|trn2)\./;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTopology.html */
const FILTERS: FilterTable<InstanceRecord> = {
  'availability-zone': ({ Placement }) => Placement.AvailabilityZone,
  'instance-type': ({ InstanceType }) => InstanceType,
  'zone-id': ({ Placement }) => Placement.AvailabilityZoneId,
};

export default action('DescribeInstanceTopology', (input, call) => {
  const { instances } = call.region;
  const matching = shownInstances(call, input.InstanceIds)
    .filter(({ InstanceType }) => FAMILIES.test(InstanceType))
    .filter((instance) => instanceState(instance, call.now) === 'running')
    .filter(
      ({ Placement }) => !input.GroupNames?.length || input.GroupNames.includes(Placement.GroupName ?? ''),
    )
    .filter(filterBy(input.Filters, FILTERS))
    .sort((a, b) => instances.positionOf(a) - instances.positionOf(b));
  const { items, NextToken } = page(matching, input, { min: 1, max: 100 }, (each) =>
    instances.positionOf(each),
  );
  return {
    Instances: items.map((instance) => ({
      InstanceId: instance.InstanceId,
      InstanceType: instance.InstanceType,
      GroupName: instance.Placement.GroupName || undefined,
      AvailabilityZone: instance.Placement.AvailabilityZone,
      ZoneId: instance.Placement.AvailabilityZoneId,
      NetworkNodes: networkNodes(instance),
    })),
    NextToken,
  };
});

/** The switches above an instance, the widest first: one for the zone, one for the group, one for a few instances. */
function networkNodes({ InstanceId, Placement: { AvailabilityZone, GroupName } }: InstanceRecord): string[] {
  const place = [AvailabilityZone, GroupName, InstanceId.slice(-1)];
  return place.map((_, depth) => {
    const digest = createHash('sha1')
      .update(place.slice(0, depth + 1).join('/'))
      .digest('hex');
    return `nn-${digest.slice(0, 17)}`;
  });
}
