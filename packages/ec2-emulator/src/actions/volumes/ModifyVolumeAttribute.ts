import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('ModifyVolumeAttribute', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  const autoEnableIO = input.AutoEnableIO?.Value;
  if (autoEnableIO === undefined) throw errors.invalidParameterCombination('No attributes specified.');
  call.region.volumes.put({ ...volume, autoEnableIO });
  return {};
});
