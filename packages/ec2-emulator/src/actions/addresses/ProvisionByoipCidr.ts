import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { addressCount, formatAddress, overlaps, parseCidr } from '../../network/cidr.ts';
import { blockToBring } from './byoip-cidrs.ts';

/** Brings a block of the account's own, with a pool to allocate its addresses from. */
export default action('ProvisionByoipCidr', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.PoolTagSpecifications, 'ipv4pool-ec2');
  const block = blockToBring(input.Cidr);
  const known = [...region.byoipCidrs].flatMap(({ Cidr }) => parseCidr(Cidr) ?? []);
  if (known.some((each) => overlaps(each, block))) {
    throw errors.invalidParameterValue(
      `The CIDR ${input.Cidr} overlaps with a CIDR you have brought already.`,
    );
  }
  const { Description } = input;
  const count = addressCount(block);
  const { PoolId } = region.publicIpv4Pools.put({
    PoolId: newId(call, 'ipv4pool-ec2'),
    ...(Description && { Description }),
    NetworkBorderGroup: region.name,
    PoolAddressRanges: [
      {
        FirstAddress: formatAddress(4, block.first),
        LastAddress: formatAddress(4, block.first + count - 1n),
        AddressCount: Number(count),
      },
    ],
  });
  addTags(region, 'ipv4pool-ec2', PoolId, tags);
  const ByoipCidr = region.byoipCidrs.put({
    Cidr: String(input.Cidr),
    ...(Description && { Description }),
    State: 'provisioned',
    NetworkBorderGroup: region.name,
    PoolId,
  });
  return { ByoipCidr: { ...ByoipCidr, State: 'pending-provision' as const } };
});
