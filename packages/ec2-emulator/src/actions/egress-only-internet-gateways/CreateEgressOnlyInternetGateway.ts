import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

export default action('CreateEgressOnlyInternetGateway', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'egress-only-internet-gateway');
  const { VpcId } = find(region.vpcs, input.VpcId);
  const EgressOnlyInternetGatewayId = newId(call, 'eigw');
  const gateway = region.egressOnlyInternetGateways.put({
    EgressOnlyInternetGatewayId,
    Attachments: [{ State: 'attached', VpcId }],
  });
  addTags(region, 'egress-only-internet-gateway', EgressOnlyInternetGatewayId, tags);
  return {
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
    EgressOnlyInternetGateway: { ...gateway, Tags: tagsOf(region, EgressOnlyInternetGatewayId) },
  };
});
