import type { Call } from '../../core/call.ts';
import { associationFor } from '../../network/addresses.ts';
import { type Holder, takeOff } from '../../network/elastic-ips.ts';
import { withAssociation } from '../../network/network-interfaces.ts';
import { stateAt } from '../../state/phase.ts';

/** Takes an address off its interface, whose instance may then get one of Amazon's in its place. */
export function takeOffInstance(call: Call, holder: Holder): void {
  takeOff(call.region, holder);
  giveAddressOfAmazon(call, holder);
}

/**
 * A running instance whose only interface lies in a subnet that gives public addresses gets one of Amazon's again.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html
 */
function giveAddressOfAmazon(call: Call, { networkInterface, privateAddress }: Holder): void {
  const { region, now } = call;
  const instance = region.instances.get(networkInterface.Attachment?.InstanceId);
  const subnet = region.subnets.get(networkInterface.SubnetId);
  if (!instance || !subnet?.MapPublicIpOnLaunch || privateAddress !== networkInterface.PrivateIpAddress)
    return;
  if (stateAt(instance.phase, now) !== 'running') return;
  const [bare, ...more] = region.networkInterfaces.where('instance', instance.InstanceId);
  if (!bare || more.length > 0) return;
  region.networkInterfaces.put(withAssociation(bare, privateAddress, associationFor(call, subnet)));
}
