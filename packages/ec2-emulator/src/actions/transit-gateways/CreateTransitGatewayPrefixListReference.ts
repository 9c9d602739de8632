import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { describedReference, tableAndList } from './prefix-list-references.ts';
import { requestedAttachment } from './static-routes.ts';

export default action('CreateTransitGatewayPrefixListReference', (input, call) => {
  const { table, listId, OwnerId } = tableAndList(call, input);
  const attachmentId = requestedAttachment(call, table, input);
  if (table.routes.some(({ destination }) => destination === listId)) {
    throw new Ec2Error(
      'PrefixListReferenceAlreadyExists',
      `Prefix list ${listId} is already referenced in Transit Gateway Route Table ${table.TransitGatewayRouteTableId}.`,
    );
  }
  const phase = turning('pending', 'available', transitionEnd(call));
  const reference = { destination: listId, prefixList: { OwnerId, phase }, attachmentId };
  call.region.transitGatewayRouteTables.put({ ...table, routes: [...table.routes, reference] });
  return { TransitGatewayPrefixListReference: describedReference(call, table, reference) };
});
