import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { associationOfId, disassociate } from './route-table-associations.ts';

/** A subnet without a table of its own goes by the VPC's main one, which therefore can't be taken away. */
export default action('DisassociateRouteTable', (input, { region }) => {
  const found = associationOfId(region, input.AssociationId);
  if (found.association.Main) {
    throw errors.invalidParameterValue(
      `cannot disassociate the main route table association ${input.AssociationId}`,
    );
  }
  disassociate(region, found);
  return {};
});
