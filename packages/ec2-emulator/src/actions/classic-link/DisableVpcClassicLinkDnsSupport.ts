import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DisableVpcClassicLinkDnsSupport', (input, { region }) => {
  region.vpcs.put({ ...find(region.vpcs, input.VpcId), classicLinkDns: false });
  return { Return: true };
});
