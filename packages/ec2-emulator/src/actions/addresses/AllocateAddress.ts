import { isIPv4 } from 'node:net';
import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { publicAddress } from '../../network/addresses.ts';
import { addressFromPool, poolWith } from './public-ipv4-pools.ts';
import { addressNotFound } from './requested-address.ts';

/** Addresses of Amazon's that an account may have in a region; those it brought itself don't count. */
const MAX_ADDRESSES = 5;

export default action('AllocateAddress', (input, call) => {
  const { region } = call;
  const { PublicIpv4Pool = poolWith(region, input.Address) ?? 'amazon', NetworkBorderGroup = region.name } =
    input;
  const tags = requestedTags(input.TagSpecifications, 'elastic-ip');
  if (NetworkBorderGroup !== region.name) {
    throw errors.invalidParameterValue(`Invalid network border group: ${NetworkBorderGroup}`);
  }
  // Pools of IPAM's and of Outposts are not here, so none of them exists.
  if (input.IpamPoolId !== undefined) throw noPool('InvalidIpamPoolId.NotFound', input.IpamPoolId);
  if (input.CustomerOwnedIpv4Pool !== undefined) {
    throw noPool('InvalidPoolID.NotFound', input.CustomerOwnedIpv4Pool);
  }
  const PublicIp =
    PublicIpv4Pool === 'amazon'
      ? addressOfAmazon(call, input.Address)
      : addressFromPool(region, PublicIpv4Pool, input.Address);
  const AllocationId = newId(call, 'eipalloc');
  region.addresses.put({ AllocationId, PublicIp, PublicIpv4Pool, NetworkBorderGroup });
  addTags(region, 'elastic-ip', AllocationId, tags);
  return { AllocationId, PublicIp, PublicIpv4Pool, NetworkBorderGroup, Domain: 'vpc' as const };
});

/** Any address, or the one asked for: an account may get back one that it has released. */
function addressOfAmazon(call: Call, asked: string | undefined): string {
  const used = [...call.region.addresses].filter((address) => address.PublicIpv4Pool === 'amazon');
  if (used.length >= MAX_ADDRESSES) {
    throw new Ec2Error('AddressLimitExceeded', 'The maximum number of addresses has been reached.');
  }
  if (asked === undefined) return publicAddress(call);
  if (!isIPv4(asked)) throw new Ec2Error('InvalidAddress.Malformed', `Invalid address: ${asked}`);
  const taken = call.world.regions().some(({ addresses }) => addresses.where('publicIp', asked).length > 0);
  if (taken) throw addressNotFound(asked);
  return asked;
}

const noPool = (code: string, id: string): Ec2Error =>
  new Ec2Error(code, `The pool ID '${id}' does not exist`);
