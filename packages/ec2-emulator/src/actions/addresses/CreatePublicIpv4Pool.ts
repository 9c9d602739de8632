import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';

/** Makes a pool without addresses. Only IPAM, which is not here, could give it some. */
export default action('CreatePublicIpv4Pool', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'ipv4pool-ec2');
  const { NetworkBorderGroup = region.name } = input;
  if (NetworkBorderGroup !== region.name) {
    throw errors.invalidParameterValue(`Invalid network border group: ${NetworkBorderGroup}`);
  }
  const { PoolId } = region.publicIpv4Pools.put({
    PoolId: newId(call, 'ipv4pool-ec2'),
    NetworkBorderGroup,
    PoolAddressRanges: [],
  });
  addTags(region, 'ipv4pool-ec2', PoolId, tags);
  return { PoolId };
});
