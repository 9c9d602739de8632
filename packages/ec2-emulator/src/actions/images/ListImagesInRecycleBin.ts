import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';

export default action('ListImagesInRecycleBin', (input, call) => {
  const { binnedImages } = call.region;
  const wanted = input.ImageIds?.length ? new Set(input.ImageIds) : undefined;
  const kept = [...binnedImages].filter(
    ({ ImageId, binned }) => binned.until > call.now && (!wanted || wanted.has(ImageId)),
  );
  const { items, NextToken } = page(kept, input, { min: 1, max: 1000 }, (each) =>
    binnedImages.positionOf(each),
  );
  const Images = items.map(({ ImageId, Name, Description, binned }) => ({
    ImageId,
    Name,
    Description,
    RecycleBinEnterTime: binned.at,
    RecycleBinExitTime: binned.until,
  }));
  return { Images, NextToken };
});
