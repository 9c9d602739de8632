import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkId, find } from '../../core/find.ts';
import { associationWhere, disassociate } from '../route-tables/route-table-associations.ts';

/** Routes to the gateway stay and lead nowhere. A table that was associated with it is so no more. */
export default action('DetachInternetGateway', (input, { region }) => {
  const gateway = find(region.internetGateways, input.InternetGatewayId);
  const { VpcId = '' } = input;
  checkId(region.vpcs.idFormat, VpcId);
  if (!gateway.Attachments.some((attachment) => attachment.VpcId === VpcId)) {
    throw new Ec2Error(
      'Gateway.NotAttached',
      `resource ${gateway.InternetGatewayId} is not attached to network ${VpcId}`,
    );
  }
  const hasPublicAddress = region.networkInterfaces
    .where('vpc', VpcId)
    .some(({ PrivateIpAddresses }) => PrivateIpAddresses?.some((address) => address.Association));
  if (hasPublicAddress) {
    throw errors.dependencyViolation(
      `Network ${VpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    );
  }
  const { InternetGatewayId } = gateway;
  const edge = associationWhere(region, ({ GatewayId }) => GatewayId === InternetGatewayId);
  if (edge) disassociate(region, edge);
  region.internetGateways.put({ ...gateway, Attachments: [] });
  return {};
});
