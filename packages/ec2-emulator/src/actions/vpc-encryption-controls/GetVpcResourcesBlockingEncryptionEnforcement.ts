import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { unencryptedIn } from './unencrypted.ts';

/** Gateways and peering connections that are not excluded. Instances are all of types that encrypt. */
export default action('GetVpcResourcesBlockingEncryptionEnforcement', (input, call) => {
  const { VpcId } = find(call.region.vpcs, input.VpcId);
  const excluded = call.region.vpcEncryptionControls.where('vpc', VpcId).flatMap((each) => each.excluded);
  const blocking = unencryptedIn(call, VpcId).filter(({ kind }) => !excluded.includes(kind));
  const { items, ...rest } = page(blocking, input, { min: 5, max: 1000 }, (each) => blocking.indexOf(each));
  return { NonCompliantResources: items.map(({ kind: _, ...resource }) => resource), ...rest };
});
