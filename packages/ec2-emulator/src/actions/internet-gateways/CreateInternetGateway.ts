import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

export default action('CreateInternetGateway', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'internet-gateway');
  checkQuota('internetGateways', region.internetGateways);
  const gateway = region.internetGateways.put({
    InternetGatewayId: newId(call, 'igw'),
    OwnerId: region.accountId,
    Attachments: [],
  });
  addTags(region, 'internet-gateway', gateway.InternetGatewayId, tags);
  return { InternetGateway: { ...gateway, Tags: tagsOf(region, gateway.InternetGatewayId) } };
});
