import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';

export default action('DescribeByoipCidrs', (input, { region }) => {
  const { items, ...rest } = page([...region.byoipCidrs], input, { min: 1, max: 100 }, (block) =>
    region.byoipCidrs.positionOf(block),
  );
  return { ByoipCidrs: items, ...rest };
});
