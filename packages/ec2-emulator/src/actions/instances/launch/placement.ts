import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import { find } from '../../../core/find.ts';
import type { AddressBook } from '../../../network/subnet-addresses.ts';
import { defaultVpc } from '../../../network/vpcs.ts';
import { usableZones } from '../../../network/zones.ts';
import type { SubnetRecord } from '../../../state/records.ts';
import { checkZoneOffers, zonesOffering } from './instance-type.ts';

type Input = InputOf<'RunInstances'>;

/**
 * The subnet instances go to: the one asked for, else the default subnet of the zone asked for, else of the first zone
 * that offers the type. Throws when there is none or its zone does not offer the type.
 */
export function subnetFor(
  call: Call,
  input: Input,
  instanceType: string,
  addresses: AddressBook,
): SubnetRecord {
  const zone = requestedZone(call, input);
  const subnetId = requestedSubnetId(call, input);
  if (!subnetId) return defaultSubnet(call, instanceType, zone, input.MaxCount ?? 1, addresses);
  const subnet = find(call.region.subnets, subnetId);
  if (zone && zone !== subnet.AvailabilityZone) {
    throw errors.invalidParameterValue(
      `The availability zone '${zone}' does not match the availability zone '${subnet.AvailabilityZone}' of the subnet '${subnetId}'`,
    );
  }
  checkZoneOffers(instanceType, call.region.name, subnet.AvailabilityZone);
  return subnet;
}

/** The Availability Zone a launch asks for, by its name or by a subnet; undefined when it leaves the choice to EC2. */
export function zoneAskedFor(call: Call, input: Input): string | undefined {
  const { AvailabilityZone, AvailabilityZoneId } = input.Placement ?? {};
  const byId = usableZones(call.region).find(({ id }) => id === AvailabilityZoneId);
  const subnet = call.region.subnets.get(requestedSubnetId(call, input));
  return AvailabilityZone ?? byId?.name ?? subnet?.AvailabilityZone;
}

function requestedSubnetId({ region }: Call, { SubnetId, NetworkInterfaces }: Input): string | undefined {
  const primary = NetworkInterfaces?.find(({ DeviceIndex }) => DeviceIndex === 0);
  const existing = region.networkInterfaces.get(primary?.NetworkInterfaceId);
  return SubnetId ?? primary?.SubnetId ?? existing?.SubnetId;
}

function requestedZone(call: Call, { Placement }: Input): string | undefined {
  const zones = usableZones(call.region);
  const byId = zones.find(({ id }) => id === Placement?.AvailabilityZoneId)?.name;
  const name = Placement?.AvailabilityZone ?? byId;
  if (Placement?.AvailabilityZoneId !== undefined && !byId) throw invalidZone(Placement.AvailabilityZoneId);
  if (name !== undefined && !zones.some((zone) => zone.name === name)) throw invalidZone(name);
  return name;
}

const invalidZone = (zone: string) => errors.invalidParameterValue(`Invalid availability zone: [${zone}]`);

function defaultSubnet(
  call: Call,
  instanceType: string,
  zone: string | undefined,
  count: number,
  addresses: AddressBook,
): SubnetRecord {
  if (zone) checkZoneOffers(instanceType, call.region.name, zone);
  const zones = new Set(
    zone ? [zone] : zonesOffering(instanceType, call.region.name).map(({ name }) => name),
  );
  const subnets = [...call.region.subnets].filter((subnet) => subnet.DefaultForAz);
  const fitting = subnets
    .filter((subnet) => zones.has(subnet.AvailabilityZone))
    .sort((a, b) => a.AvailabilityZone.localeCompare(b.AvailabilityZone));
  // EC2 chooses the zone, and does not choose one whose subnet is full.
  const chosen = fitting.find((subnet) => addresses(subnet).free >= count) ?? fitting[0];
  if (chosen) return chosen;
  const vpc = defaultVpc(call.region);
  if (!vpc) {
    throw new Ec2Error(
      'VPCIdNotSpecified',
      'No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.',
    );
  }
  if (zone) throw new Ec2Error('InvalidInput', `No default subnet for availability zone: '${zone}'.`);
  throw new Ec2Error(
    'MissingInput',
    `No subnets found for the default VPC '${vpc.VpcId}'. Please specify a subnet.`,
  );
}
