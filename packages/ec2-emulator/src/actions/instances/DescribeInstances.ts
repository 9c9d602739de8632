import type { Reservation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { keepFleets } from '../fleets/keep-fleets.ts';
import { instanceFilters } from './instance-filters.ts';
import { describedInstance } from './instance-view.ts';
import type { ReservedInstance } from './reserved-instance.ts';
import { shownInstances } from './shown-instances.ts';

export default action('DescribeInstances', (input, call) => {
  if (input.InstanceIds?.length && input.MaxResults !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameter instancesSet cannot be used with the parameter maxResults',
    );
  }
  keepFleets(call);
  const position = (record: InstanceRecord) => call.region.instances.positionOf(record);
  const passes = filterBy(input.Filters, instanceFilters, ({ instance }) => instance.Tags ?? []);
  // Describing an instance is the costly part: without filters only those on the page are described.
  const matching = input.Filters?.length
    ? inOrder(call, input.InstanceIds).filter((record) => passes(reserved(call, record)))
    : inOrder(call, input.InstanceIds);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, position);
  return { Reservations: reservations(items.map((record) => reserved(call, record))), NextToken };
});

function inOrder(call: Call, instanceIds: readonly string[] | undefined): InstanceRecord[] {
  const { instances } = call.region;
  const records = shownInstances(call, instanceIds);
  return instanceIds?.length
    ? records.sort((a, b) => instances.positionOf(a) - instances.positionOf(b))
    : records;
}

function reserved(call: Call, record: InstanceRecord): ReservedInstance {
  const instance = describedInstance(call, record);
  return {
    instance,
    reservationId: record.ReservationId,
    ownerId: call.account.id,
    interfaceTags: () =>
      (instance.NetworkInterfaces ?? []).flatMap(({ NetworkInterfaceId = '' }) =>
        tagsOf(call.region, NetworkInterfaceId),
      ),
  };
}

/** Instances launched together are one reservation, even when a filter or a page has split them. */
function reservations(instances: readonly ReservedInstance[]): Reservation[] {
  const byId = Map.groupBy(instances, ({ reservationId }) => reservationId);
  return [...byId].map(([ReservationId, members]) => ({
    ReservationId,
    OwnerId: members[0]?.ownerId,
    Groups: [],
    Instances: members.map(({ instance }) => instance),
  }));
}
