import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import type { InstanceAttributes, InstanceRecord } from '../../state/compute-records.ts';
import { attachedVolumes, withAttachment } from '../volumes/attached-volumes.ts';
import { checkUserData } from './launch/request.ts';
import { checkStopped, incorrectState } from './power.ts';
import { withType } from './type-edit.ts';

/** One change of an instance's attributes. */
export type Edit = (call: Call, instance: InstanceRecord) => void;

type Input = InputOf<'ModifyInstanceAttribute'>;

/**
 * The changes a ModifyInstanceAttribute asks for. Each attribute can be written as a member of its own or as
 * `Attribute` with `Value`.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html
 */
export function editsIn(input: Input): Edit[] {
  const edits: (Edit | undefined)[] = [
    edit(input.InstanceType?.Value ?? named(input, 'instanceType'), withType),
    edit(userDataIn(input), withUserData),
    edit(
      input.InstanceInitiatedShutdownBehavior?.Value ?? named(input, 'instanceInitiatedShutdownBehavior'),
      withShutdown,
    ),
    edit(flag(input, 'disableApiTermination', input.DisableApiTermination), withTerminationProtection),
    edit(flag(input, 'disableApiStop', input.DisableApiStop), withStopProtection),
    edit(flag(input, 'ebsOptimized', input.EbsOptimized), (call, instance, EbsOptimized: boolean) => {
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, EbsOptimized });
    }),
    edit(flag(input, 'enaSupport', input.EnaSupport), (call, instance, EnaSupport: boolean) => {
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, EnaSupport });
    }),
    edit(input.Kernel?.Value ?? named(input, 'kernel'), (call, instance, KernelId: string) => {
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, KernelId });
    }),
    edit(input.Ramdisk?.Value ?? named(input, 'ramdisk'), (call, instance, RamdiskId: string) => {
      checkStopped(call, instance);
      call.region.instances.put({ ...instance, RamdiskId });
    }),
    edit(input.SriovNetSupport?.Value ?? named(input, 'sriovNetSupport'), withSriov),
    edit(flag(input, 'sourceDestCheck', input.SourceDestCheck), withSourceDestCheck),
    edit(input.Groups?.length ? input.Groups : undefined, withGroups),
    edit(input.BlockDeviceMappings?.length ? input.BlockDeviceMappings : undefined, withMappings),
  ];
  return edits.filter((each) => each !== undefined);
}

function edit<T>(value: T | undefined, apply: (call: Call, instance: InstanceRecord, value: T) => void) {
  return value === undefined
    ? undefined
    : (call: Call, instance: InstanceRecord) => apply(call, instance, value);
}

const named = ({ Attribute, Value }: Input, name: string) => (Attribute === name ? Value : undefined);

function flag(
  input: Input,
  name: string,
  own: { Value?: boolean | undefined } | undefined,
): boolean | undefined {
  const text = named(input, name);
  return own?.Value ?? (text === undefined ? undefined : text === 'true');
}

function userDataIn(input: Input): string | undefined {
  const own = input.UserData?.Value;
  return own === undefined ? named(input, 'userData') : Buffer.from(own).toString('base64');
}

function withAttributes(call: Call, instance: InstanceRecord, changes: Partial<InstanceAttributes>): void {
  call.region.instances.put({ ...instance, attributes: { ...instance.attributes, ...changes } });
}

function withUserData(call: Call, instance: InstanceRecord, userData: string): void {
  checkUserData(userData);
  checkStopped(call, instance);
  withAttributes(call, instance, { userData });
}

function withTerminationProtection(call: Call, instance: InstanceRecord, on: boolean): void {
  if (instance.InstanceLifecycle === 'spot') throw notForSpot('disableApiTermination');
  withAttributes(call, instance, { disableApiTermination: on });
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html */
function withStopProtection(call: Call, instance: InstanceRecord, on: boolean): void {
  if (on && instance.InstanceLifecycle === 'spot') throw notForSpot('disableApiStop');
  if (on && instance.RootDeviceType === 'instance-store') {
    throw errors.unsupportedOperation(
      `The instance '${instance.InstanceId}' does not have an 'ebs' root device type and cannot be stopped.`,
    );
  }
  withAttributes(call, instance, { disableApiStop: on });
}

const notForSpot = (attribute: string): Ec2Error =>
  errors.unsupportedOperation(`Modifying '${attribute}' is not supported for spot instances.`);

/** Enhanced networking of the old kind can be turned on, and never off. */
function withSriov(call: Call, instance: InstanceRecord, SriovNetSupport: string): void {
  if (SriovNetSupport !== 'simple') {
    throw errors.invalidParameterValue(
      `Value (${SriovNetSupport}) for parameter sriovNetSupport is invalid. The only valid value is 'simple'.`,
    );
  }
  checkStopped(call, instance);
  call.region.instances.put({ ...instance, SriovNetSupport });
}

function withShutdown(call: Call, instance: InstanceRecord, behavior: string): void {
  if (behavior !== 'stop' && behavior !== 'terminate') {
    throw errors.invalidParameterValue(
      `Invalid value '${behavior}' for instanceInitiatedShutdownBehavior. Must be one of stop, terminate.`,
    );
  }
  if (behavior === 'stop' && instance.RootDeviceType === 'instance-store') {
    throw errors.unsupportedOperation(
      `The instance '${instance.InstanceId}' does not have an 'ebs' root device type and cannot be stopped.`,
    );
  }
  withAttributes(call, instance, { shutdownBehavior: behavior });
}

/** The interface that an attribute of the instance stands for. Throws when the instance has several. */
function onlyInterface(call: Call, { InstanceId }: InstanceRecord) {
  const [found, another] = call.region.networkInterfaces.where('instance', InstanceId);
  if (found && another) {
    throw new Ec2Error(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${InstanceId}'. Please specify an interface ID for the operation instead.`,
    );
  }
  if (found) return found;
  throw incorrectState(`The instance '${InstanceId}' has no network interface.`);
}

function withSourceDestCheck(call: Call, instance: InstanceRecord, SourceDestCheck: boolean): void {
  call.region.networkInterfaces.put({ ...onlyInterface(call, instance), SourceDestCheck });
}

function withGroups(call: Call, instance: InstanceRecord, groupIds: readonly string[]): void {
  const primary = onlyInterface(call, instance);
  call.region.networkInterfaces.put({ ...primary, Groups: groupsFor(call, primary, groupIds) });
}

function withMappings(
  call: Call,
  instance: InstanceRecord,
  mappings: NonNullable<Input['BlockDeviceMappings']>,
): void {
  const attached = attachedVolumes(call, instance.InstanceId);
  for (const { DeviceName, Ebs } of mappings) {
    const volume = attached.find(({ attachment }) => attachment.device === DeviceName);
    if (!volume) {
      throw errors.invalidParameterValue(`No device is currently mapped at ${DeviceName}`);
    }
    const deleteOnTermination = Ebs?.DeleteOnTermination ?? volume.attachment.deleteOnTermination;
    call.region.volumes.put(withAttachment(volume, { ...volume.attachment, deleteOnTermination }));
  }
}
