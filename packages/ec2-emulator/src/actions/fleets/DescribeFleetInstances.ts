import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { activeInstances, describedActive } from './active-instances.ts';
import { fleetOf } from './fleets.ts';

export default action('DescribeFleetInstances', (input, call) => {
  const fleet = fleetOf(call, input.FleetId);
  if (fleet.Type === 'instant') {
    throw errors.unsupportedOperation(
      "DescribeFleetInstances is not supported for fleets of type 'instant'.",
    );
  }
  const passes = filterBy<InstanceRecord>(input.Filters, {
    'instance-type': ({ InstanceType }) => InstanceType,
  });
  const active = activeInstances(call, fleet).filter(passes);
  const { items, NextToken } = page(active, input, { min: 1, max: 1000 }, (each) =>
    call.region.instances.positionOf(each),
  );
  return { FleetId: fleet.FleetId, ActiveInstances: items.map(describedActive), NextToken };
});
