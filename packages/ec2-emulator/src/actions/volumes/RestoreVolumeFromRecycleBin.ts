import { action } from '../../core/action.ts';
import { checkId, notFound } from '../../core/find.ts';
import { idFormats } from '../../state/id-format.ts';

export default action('RestoreVolumeFromRecycleBin', ({ VolumeId = '' }, call) => {
  const { binnedVolumes, volumes } = call.region;
  checkId(idFormats.volume, VolumeId);
  const found = binnedVolumes.get(VolumeId);
  if (!found || found.binned.until <= call.now) throw notFound(idFormats.volume, [VolumeId]);
  const { binned: _binned, ...volume } = found;
  binnedVolumes.delete(VolumeId);
  volumes.put(volume);
  return { Return: true };
});
