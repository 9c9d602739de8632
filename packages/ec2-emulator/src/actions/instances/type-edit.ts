import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { seenImages } from '../images/seen-images.ts';
import { checkInterfaces, checkTypeRuns, checkZoneOffers, offeredType } from './launch/instance-type.ts';
import { checkHibernates } from './launch/options.ts';
import { checkStopped } from './power.ts';

/** Makes a stopped instance one of another type, that runs its image and is to be had in its zone. */
export function withType(call: Call, instance: InstanceRecord, name: string): void {
  const type = typeFor(name, call.region.name);
  if (instance.InstanceLifecycle === 'spot') {
    throw errors.unsupportedOperation("Modifying 'instanceType' is not supported for spot instances.");
  }
  checkStopped(call, instance);
  if (instance.HibernationOptions?.Configured) checkHibernates(type);
  checkInterfaces(type, call.region.networkInterfaces.where('instance', instance.InstanceId).length);
  for (const { image } of seenImages(call))
    if (image.ImageId === instance.ImageId) checkTypeRuns(type, image);
  checkZoneOffers(name, call.region.name, instance.Placement.AvailabilityZone ?? '');
  call.region.instances.put({
    ...instance,
    InstanceType: type.InstanceType ?? instance.InstanceType,
    CpuOptions: {
      CoreCount: type.VCpuInfo?.DefaultCores,
      ThreadsPerCore: type.VCpuInfo?.DefaultThreadsPerCore,
    },
    attributes: {
      ...instance.attributes,
      vcpus: type.VCpuInfo?.DefaultVCpus ?? instance.attributes.vcpus,
      cpuCredits: type.BurstablePerformanceSupported
        ? (instance.attributes.cpuCredits ?? 'unlimited')
        : undefined,
    },
  });
}

/** The type of a name. Throws the error that this operation has for one that the region does not offer. */
function typeFor(name: string, region: string): InstanceTypeInfo {
  try {
    return offeredType(name, region);
  } catch (error) {
    if (!(error instanceof Ec2Error)) throw error;
    throw new Ec2Error('InvalidInstanceAttributeValue', error.message);
  }
}
