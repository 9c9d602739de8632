import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { internetGatewayOf } from '../../network/gateways.ts';
import { ATTACHED } from '../../network/vpcs.ts';

/** A gateway has one VPC and a VPC one gateway. */
export default action('AttachInternetGateway', (input, { region }) => {
  const gateway = find(region.internetGateways, input.InternetGatewayId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  const [attachment] = gateway.Attachments;
  if (attachment) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `resource ${gateway.InternetGatewayId} is already attached to network ${attachment.VpcId}`,
    );
  }
  if (internetGatewayOf(region, VpcId)) {
    throw errors.invalidParameterValue(`Network ${VpcId} already has an internet gateway attached`);
  }
  region.internetGateways.put({ ...gateway, Attachments: [{ State: ATTACHED, VpcId }] });
  return {};
});
