import type { CreateNatGatewayRequest, NetworkInterfaceType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find, findAll } from '../../core/find.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { associateElasticIp, holderOf } from '../../network/elastic-ips.ts';
import { internetGatewayOf } from '../../network/gateways.ts';
import { createServiceInterface } from '../../network/network-interfaces.ts';
import { SubnetAddresses } from '../../network/subnet-addresses.ts';
import type { AddressRecord } from '../../state/network-records.ts';
import { turning } from '../../state/phase.ts';
import type { SubnetRecord } from '../../state/records.ts';
import { describedNatGateway, natGatewayState } from './nat-gateway-view.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-gateways */
const MAX_IN_ZONE = 5;

/** What EC2 really calls the interface of a NAT gateway; its model says `natGateway`. */
const NAT_GATEWAY = 'nat_gateway' as NetworkInterfaceType;

/** What is wrong with address or network shows later, as a failed gateway: EC2 accepts the request. */
export default action('CreateNatGateway', (input, call) => {
  const { region, now } = call;
  const { ConnectivityType = 'public' } = input;
  checkOneOf('ConnectivityType', ConnectivityType, ['public', 'private']);
  checkOneOf('AvailabilityMode', input.AvailabilityMode, ['zonal', 'regional']);
  checkSecondary(input);
  const tags = requestedTags(input.TagSpecifications, 'natgateway');
  if (input.AvailabilityMode === 'regional') {
    throw errors.unsupportedOperation('Regional NAT gateways are not supported by the embedded EC2.');
  }
  if (input.SubnetId === undefined) throw missing('SubnetId');
  const subnet = find(region.subnets, input.SubnetId);
  const addresses = elasticIpsFor(call, input);
  checkQuota(call, subnet);
  const failure = failureOf(call, subnet, addresses);
  const NatGatewayId = newId(call, 'nat');
  const networkInterfaceId = failure
    ? undefined
    : createInterface(call, NatGatewayId, subnet, addresses, input);
  const gateway = region.natGateways.put({
    NatGatewayId,
    SubnetId: subnet.SubnetId,
    VpcId: subnet.VpcId,
    CreateTime: now,
    ConnectivityType,
    AvailabilityMode: 'zonal',
    ...failure,
    phase: turning('pending', failure ? 'failed' : 'available', transitionEnd(call)),
    networkInterfaceId,
    lastAddresses: addresses.map(({ AllocationId }) => ({ AllocationId })),
  });
  addTags(region, 'natgateway', NatGatewayId, tags);
  return {
    // The reply tells the way, as EC2's does, even where the way takes no time.
    NatGateway: describedNatGateway(call, { ...gateway, phase: { state: 'pending' } }),
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});

function elasticIpsFor({ region }: Call, input: CreateNatGatewayRequest): AddressRecord[] {
  const asked = [
    ...(input.AllocationId ? [input.AllocationId] : []),
    ...(input.SecondaryAllocationIds ?? []),
  ];
  if (input.ConnectivityType === 'private') {
    if (asked.length === 0) return [];
    throw errors.invalidParameterCombination(
      'An Elastic IP address cannot be specified for a NAT gateway with private connectivity.',
    );
  }
  if (input.AllocationId === undefined) throw missing('AllocationId');
  return findAll(region.addresses, asked);
}

/** Secondary addresses are named or counted, and counted for private gateways only. */
function checkSecondary(input: CreateNatGatewayRequest): void {
  if (input.SecondaryPrivateIpAddressCount === undefined) return;
  if (input.SecondaryPrivateIpAddresses?.length) {
    throw errors.invalidParameterCombination(
      'SecondaryPrivateIpAddresses and SecondaryPrivateIpAddressCount cannot be specified together.',
    );
  }
  if (input.ConnectivityType !== 'private') {
    throw errors.invalidParameterCombination(
      'SecondaryPrivateIpAddressCount can only be specified for a NAT gateway with private connectivity.',
    );
  }
}

/** NAT gateways have words of their own for this. */
const missing = (name: string) =>
  new Ec2Error(
    'MissingParameter',
    `The request must include the ${name} parameter. Add the required parameter and retry the request.`,
  );

function checkQuota({ region, now }: Call, { AvailabilityZone, VpcId }: SubnetRecord): void {
  const inZone = region.natGateways
    .where('vpc', VpcId)
    .filter((each) => ['pending', 'available'].includes(natGatewayState(each, now)))
    .filter((each) => region.subnets.get(each.SubnetId)?.AvailabilityZone === AvailabilityZone);
  if (inZone.length < MAX_IN_ZONE) return;
  throw new Ec2Error(
    'NatGatewayLimitExceeded',
    `Performing this operation would exceed the limit of ${MAX_IN_ZONE} NAT gateways`,
  );
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html#nat-gateway-troubleshooting-failed */
function failureOf({ region }: Call, { VpcId }: SubnetRecord, addresses: readonly AddressRecord[]) {
  if (addresses.length === 0) return undefined;
  if (!internetGatewayOf(region, VpcId)) {
    return {
      FailureCode: 'Gateway.NotAttached',
      FailureMessage: `Network ${VpcId} has no Internet gateway attached`,
    };
  }
  const taken = addresses.find((address) => holderOf(region, address));
  return (
    taken && {
      FailureCode: 'Resource.AlreadyAssociated',
      FailureMessage: `Elastic IP address [${taken.AllocationId}] is already associated`,
    }
  );
}

function createInterface(
  call: Call,
  natGatewayId: string,
  subnet: SubnetRecord,
  elasticIps: readonly AddressRecord[],
  input: CreateNatGatewayRequest,
): string {
  const free = new SubnetAddresses(call, subnet);
  const named = input.SecondaryPrivateIpAddresses ?? [];
  const more = Math.max(elasticIps.length - 1 - named.length, input.SecondaryPrivateIpAddressCount ?? 0, 0);
  const { NetworkInterfaceId, PrivateIpAddresses = [] } = createServiceInterface(call, {
    subnet,
    groups: [],
    privateAddresses: [
      free.take(input.PrivateIpAddress),
      ...named.map((address) => free.take(address)),
      ...Array.from({ length: more }, () => free.take()),
    ],
    description: `Interface for NAT Gateway ${natGatewayId}`,
    interfaceType: NAT_GATEWAY,
    sourceDestCheck: false,
  });
  elasticIps.forEach((address, index) => {
    const eni = find(call.region.networkInterfaces, NetworkInterfaceId);
    associateElasticIp(call, address, eni, PrivateIpAddresses[index]?.PrivateIpAddress ?? '');
  });
  return NetworkInterfaceId;
}
