import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';
import { activeInstances, describedActive } from '../fleets/active-instances.ts';
import { spotFleetOf } from './spot-fleets.ts';

export default action('DescribeSpotFleetInstances', (input, call) => {
  const fleet = spotFleetOf(call, input.SpotFleetRequestId);
  const { items, NextToken } = page(activeInstances(call, fleet), input, { min: 1, max: 1000 }, (each) =>
    call.region.instances.positionOf(each),
  );
  return {
    SpotFleetRequestId: fleet.SpotFleetRequestId,
    ActiveInstances: items.map(describedActive),
    NextToken,
  };
});
