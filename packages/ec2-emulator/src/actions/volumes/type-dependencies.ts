import type { InputOf } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';

/** Throws `InvalidParameterDependency` for what only some types of volumes can have. */
export function checkDependencies({
  VolumeType = 'gp2',
  MultiAttachEnabled,
  Throughput,
}: Pick<InputOf<'CreateVolume'>, 'VolumeType' | 'MultiAttachEnabled' | 'Throughput'>): void {
  const requires = (parameter: string, types: string) =>
    new Ec2Error(
      'InvalidParameterDependency',
      `The parameter ${parameter} is only supported for ${types} volumes, not for ${VolumeType}.`,
    );
  if (MultiAttachEnabled && VolumeType !== 'io1' && VolumeType !== 'io2') {
    throw requires('MultiAttachEnabled', 'io1 and io2');
  }
  if (Throughput !== undefined && VolumeType !== 'gp3') throw requires('Throughput', 'gp3');
}
