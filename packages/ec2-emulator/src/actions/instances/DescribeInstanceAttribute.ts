import { action, type OutputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { describedInstance } from './instance-view.ts';
import { shownInstance } from './shown-instances.ts';

type Output = OutputOf<'DescribeInstanceAttribute'>;

/** What each attribute answers. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html */
const ATTRIBUTES: Readonly<Record<string, (instance: InstanceRecord, call: Call) => Output>> = {
  blockDeviceMapping: (instance, call) => ({
    BlockDeviceMappings: describedInstance(call, instance).BlockDeviceMappings ?? [],
  }),
  disableApiStop: ({ attributes }) => ({ DisableApiStop: { Value: attributes.disableApiStop } }),
  disableApiTermination: ({ attributes }) => ({
    DisableApiTermination: { Value: attributes.disableApiTermination },
  }),
  ebsOptimized: ({ EbsOptimized }) => ({ EbsOptimized: { Value: EbsOptimized } }),
  enaSupport: ({ EnaSupport }) => ({ EnaSupport: { Value: EnaSupport } }),
  enclaveOptions: ({ EnclaveOptions }) => ({ EnclaveOptions }),
  groupSet: (instance, call) => ({
    Groups: (describedInstance(call, instance).SecurityGroups ?? []).map(({ GroupId }) => ({ GroupId })),
  }),
  instanceInitiatedShutdownBehavior: ({ attributes }) => ({
    InstanceInitiatedShutdownBehavior: { Value: attributes.shutdownBehavior },
  }),
  instanceType: ({ InstanceType }) => ({ InstanceType: { Value: InstanceType } }),
  kernel: ({ KernelId }) => ({ KernelId: { Value: KernelId } }),
  productCodes: ({ ProductCodes }) => ({ ProductCodes: ProductCodes ?? [] }),
  ramdisk: ({ RamdiskId }) => ({ RamdiskId: { Value: RamdiskId } }),
  rootDeviceName: ({ RootDeviceName }) => ({ RootDeviceName: { Value: RootDeviceName } }),
  sourceDestCheck: (instance, call) => ({
    SourceDestCheck: { Value: describedInstance(call, instance).SourceDestCheck },
  }),
  sriovNetSupport: ({ SriovNetSupport }) => ({ SriovNetSupport: { Value: SriovNetSupport } }),
  userData: ({ attributes }) => ({ UserData: { Value: attributes.userData } }),
};

export default action('DescribeInstanceAttribute', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const attribute = ATTRIBUTES[input.Attribute ?? ''];
  if (!attribute) {
    throw errors.invalidParameterValue(
      `Value (${input.Attribute}) for parameter attribute is invalid. Unknown attribute.`,
    );
  }
  return { InstanceId: instance.InstanceId, ...attribute(instance, call) };
});
