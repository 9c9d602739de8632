import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';
import { bandwidthWeighting } from './type-options.ts';

export default action('ModifyInstanceNetworkPerformanceOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, InstanceType } = instance;
  const BandwidthWeighting = bandwidthWeighting(
    instanceTypes().get(InstanceType) ?? {},
    input.BandwidthWeighting,
  );
  if (instanceState(instance, call.now) !== 'stopped') {
    throw incorrectState(`The instance '${InstanceId}' is not in the 'stopped' state.`);
  }
  call.region.instances.put({ ...instance, NetworkPerformanceOptions: { BandwidthWeighting } });
  return { InstanceId, BandwidthWeighting };
});
