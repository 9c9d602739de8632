import type { ProvisionByoipCidrRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { addressCount, type Cidr, formatAddress, overlaps, parseCidr } from '../../network/cidr.ts';
import { blockToBring } from './byoip-cidrs.ts';

/** Brings a block of the account's own, with a pool that addresses, or VPCs' IPv6 blocks, come from. */
export default action('ProvisionByoipCidr', (input, call) => {
  const { region } = call;
  const advertisable = input.PubliclyAdvertisable ?? true;
  const block = blockToBring(input.Cidr, advertisable);
  const poolType = block.family === 4 ? 'ipv4pool-ec2' : 'ipv6pool-ec2';
  const tags = requestedTags(input.PoolTagSpecifications, poolType);
  const known = [...region.byoipCidrs].flatMap(({ Cidr }) => parseCidr(Cidr) ?? []);
  if (known.some((each) => overlaps(each, block))) {
    throw errors.invalidParameterValue(
      `The CIDR ${input.Cidr} overlaps with a CIDR you have brought already.`,
    );
  }
  const { Description } = input;
  const PoolId = block.family === 4 ? ipv4Pool(call, block, input) : ipv6Pool(call, input);
  addTags(region, poolType, PoolId, tags);
  const ByoipCidr = region.byoipCidrs.put({
    Cidr: String(input.Cidr),
    ...(Description && { Description }),
    State: block.family === 6 && !advertisable ? 'provisioned-not-publicly-advertisable' : 'provisioned',
    NetworkBorderGroup: region.name,
    PoolId,
  });
  return { ByoipCidr: { ...ByoipCidr, State: 'pending-provision' as const } };
});

function ipv4Pool(call: Call, block: Cidr, { Description }: ProvisionByoipCidrRequest): string {
  const count = addressCount(block);
  const { PoolId } = call.region.publicIpv4Pools.put({
    PoolId: newId(call, 'ipv4pool-ec2'),
    ...(Description && { Description }),
    NetworkBorderGroup: call.region.name,
    PoolAddressRanges: [
      {
        FirstAddress: formatAddress(4, block.first),
        LastAddress: formatAddress(4, block.first + count - 1n),
        AddressCount: Number(count),
      },
    ],
  });
  return PoolId;
}

function ipv6Pool(call: Call, { Cidr, Description }: ProvisionByoipCidrRequest): string {
  const { PoolId } = call.region.ipv6Pools.put({
    PoolId: newId(call, 'ipv6pool-ec2'),
    ...(Description && { Description }),
    PoolCidrBlocks: [{ Cidr }],
  });
  return PoolId;
}
