import { instanceType } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { checkStopped } from './power.ts';
import { shownInstance } from './shown-instances.ts';
import { bothNeeded, cpuOptions } from './type-options.ts';

export default action('ModifyInstanceCpuOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, InstanceType } = instance;
  checkStopped(call, instance);
  if ((input.CoreCount === undefined) !== (input.ThreadsPerCore === undefined)) throw bothNeeded();
  const { CoreCount = instance.CpuOptions?.CoreCount, ThreadsPerCore = instance.CpuOptions?.ThreadsPerCore } =
    input;
  const CpuOptions = cpuOptions(instanceType(InstanceType) ?? {}, { CoreCount, ThreadsPerCore });
  call.region.instances.put({ ...instance, CpuOptions: { ...instance.CpuOptions, ...CpuOptions } });
  return { InstanceId, CoreCount, ThreadsPerCore };
});
