import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { SubnetCidrReservationRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSubnetCidrReservations.html */
const FILTERS: FilterTable<SubnetCidrReservationRecord> = {
  reservationType: (reservation) => reservation.ReservationType,
  'subnet-id': (reservation) => reservation.SubnetId,
};

export default action('GetSubnetCidrReservations', (input, { region }) => {
  const { SubnetId } = find(region.subnets, input.SubnetId);
  const tags = (each: SubnetCidrReservationRecord) => tagsOf(region, each.SubnetCidrReservationId);
  const found = region.subnetCidrReservations
    .where('subnet', SubnetId)
    .filter(filterBy(input.Filters, FILTERS, tags));
  const { items, ...rest } = page(found, input, { min: 5, max: 1000 }, (each) =>
    region.subnetCidrReservations.positionOf(each),
  );
  const shown = items.map((each) => ({ ...each, Tags: tags(each) }));
  return {
    SubnetIpv4CidrReservations: shown.filter(({ Cidr }) => !Cidr.includes(':')),
    SubnetIpv6CidrReservations: shown.filter(({ Cidr }) => Cidr.includes(':')),
    ...rest,
  };
});
