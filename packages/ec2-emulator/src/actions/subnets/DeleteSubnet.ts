import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteSubnet', (input, { region }) => {
  const { SubnetId, VpcId } = find(region.subnets, input.SubnetId);
  if (region.networkInterfaces.where('subnet', SubnetId).length > 0) {
    throw errors.dependencyViolation(`The subnet '${SubnetId}' has dependencies and cannot be deleted.`);
  }
  const ofOthers = (association: { SubnetId?: string | undefined }) => association.SubnetId !== SubnetId;
  for (const acl of region.networkAcls.where('vpc', VpcId)) {
    region.networkAcls.put({ ...acl, Associations: acl.Associations.filter(ofOthers) });
  }
  for (const table of region.routeTables.where('vpc', VpcId)) {
    region.routeTables.put({ ...table, Associations: table.Associations.filter(ofOthers) });
  }
  for (const { SubnetCidrReservationId } of region.subnetCidrReservations.where('subnet', SubnetId)) {
    region.subnetCidrReservations.delete(SubnetCidrReservationId);
    region.tags.delete(SubnetCidrReservationId);
  }
  region.subnets.delete(SubnetId);
  region.tags.delete(SubnetId);
  return {};
});
