import { instanceType } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { checkStopped } from './power.ts';
import { shownInstance } from './shown-instances.ts';
import { bandwidthWeighting } from './type-options.ts';

export default action('ModifyInstanceNetworkPerformanceOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, InstanceType } = instance;
  const BandwidthWeighting = bandwidthWeighting(instanceType(InstanceType) ?? {}, input.BandwidthWeighting);
  checkStopped(call, instance);
  call.region.instances.put({ ...instance, NetworkPerformanceOptions: { BandwidthWeighting } });
  return { InstanceId, BandwidthWeighting };
});
