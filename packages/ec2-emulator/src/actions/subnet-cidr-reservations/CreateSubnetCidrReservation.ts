import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { contains, formatCidr, overlaps, parseCidr } from '../../network/cidr.ts';
import { ipv6BlockOf } from '../../network/subnet-ipv6.ts';
import { ipv4BlockOf } from '../../network/subnets.ts';

/** Keeps a part of a subnet from being drawn from: for prefixes, or for addresses that are asked for by name. */
export default action('CreateSubnetCidrReservation', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'subnet-cidr-reservation');
  const subnet = find(region.subnets, input.SubnetId);
  const { ReservationType, Description } = input;
  if (ReservationType !== 'prefix' && ReservationType !== 'explicit') {
    throw errors.invalidParameterValue(
      `Value (${ReservationType}) for parameter reservationType is invalid.`,
    );
  }
  const block = parseCidr(input.Cidr ?? '');
  if (!block) {
    throw errors.invalidParameterValue(
      `Value (${input.Cidr}) for parameter cidr is invalid. This is not a valid CIDR block.`,
    );
  }
  const own = block.family === 4 ? ipv4BlockOf(subnet) : ipv6BlockOf(subnet);
  if (!own || !contains(own, block)) {
    throw errors.invalidParameterValue(
      `Reservation CIDR should be within subnet CIDR block (${own ? formatCidr(own) : subnet.CidrBlock})`,
    );
  }
  const others = region.subnetCidrReservations.where('subnet', subnet.SubnetId);
  if (others.flatMap(({ Cidr }) => parseCidr(Cidr) ?? []).some((each) => overlaps(each, block))) {
    throw errors.invalidParameterValue(
      `Reservation CIDR ${formatCidr(block)} has overlap with existing reserved CIDR block`,
    );
  }
  const SubnetCidrReservationId = newId(call, 'scr');
  const reservation = region.subnetCidrReservations.put({
    SubnetCidrReservationId,
    SubnetId: subnet.SubnetId,
    Cidr: formatCidr(block),
    ReservationType,
    OwnerId: region.accountId,
    ...(Description !== undefined && { Description }),
  });
  addTags(region, 'subnet-cidr-reservation', SubnetCidrReservationId, tags);
  return { SubnetCidrReservation: { ...reservation, Tags: tagsOf(region, SubnetCidrReservationId) } };
});
