import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';

export default action('DeleteSubnetCidrReservation', (input, { region }) => {
  const reservation = find(region.subnetCidrReservations, input.SubnetCidrReservationId);
  const { SubnetCidrReservationId: id } = reservation;
  const Tags = tagsOf(region, id);
  region.subnetCidrReservations.delete(id);
  region.tags.delete(id);
  return { DeletedSubnetCidrReservation: { ...reservation, Tags } };
});
