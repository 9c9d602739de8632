import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { addressBook } from '../../network/subnet-addresses.ts';
import { described, describedInstance } from './instance-view.ts';
import { createInstance } from './launch/create-instance.ts';
import { planLaunch } from './launch/launch-plan.ts';

const TAGGABLE = ['instance', 'volume', 'network-interface', 'spot-instances-request'] as const;

export default action('RunInstances', (input, call) => {
  const tagsFor = (type: (typeof TAGGABLE)[number]) => requestedTags(input.TagSpecifications, type, TAGGABLE);
  const tags = {
    instance: tagsFor('instance'),
    volume: tagsFor('volume'),
    interface: tagsFor('network-interface'),
  };
  const plan = planLaunch(call, input);
  const ReservationId = newId(call, 'r');
  const addresses = addressBook(call);
  const Instances = Array.from({ length: plan.count }, (_, index) => {
    const { instance, volumeIds, interfaceIds } = createInstance(
      call,
      input,
      plan,
      ReservationId,
      index,
      addresses,
    );
    addTags(call.region, 'instance', instance.InstanceId, tags.instance);
    for (const id of volumeIds) addTags(call.region, 'volume', id, tags.volume);
    for (const id of interfaceIds) addTags(call.region, 'network-interface', id, tags.interface);
    return { ...describedInstance(call, instance), State: described('pending') };
  });
  const own = call.region.images.get(plan.image.ImageId);
  if (own) call.region.images.put({ ...own, LastLaunchedTime: call.now.toISOString() });
  return { ReservationId, OwnerId: call.account.id, Groups: [], Instances };
});
