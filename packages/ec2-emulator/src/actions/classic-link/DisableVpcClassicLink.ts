import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DisableVpcClassicLink', (input, { region }) => {
  region.vpcs.put({ ...find(region.vpcs, input.VpcId), classicLink: false });
  return { Return: true };
});
