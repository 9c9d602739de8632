import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceCpuOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, InstanceType } = instance;
  if (instanceState(instance, call.now) !== 'stopped') {
    throw incorrectState(`The instance '${InstanceId}' is not in the 'stopped' state.`);
  }
  const cores = instanceTypes().get(InstanceType)?.VCpuInfo;
  const CoreCount = input.CoreCount ?? instance.CpuOptions?.CoreCount;
  const ThreadsPerCore = input.ThreadsPerCore ?? instance.CpuOptions?.ThreadsPerCore;
  const within = (asked = 0, most = 0) => asked >= 1 && asked <= most;
  if (!within(CoreCount, cores?.DefaultCores) || !within(ThreadsPerCore, cores?.DefaultThreadsPerCore)) {
    throw errors.invalidParameterValue(
      `The CPU options CoreCount=${CoreCount}, ThreadsPerCore=${ThreadsPerCore} are not supported for the instance type ${InstanceType}.`,
    );
  }
  call.region.instances.put({
    ...instance,
    CpuOptions: { ...instance.CpuOptions, CoreCount, ThreadsPerCore },
  });
  return { InstanceId, CoreCount, ThreadsPerCore };
});
