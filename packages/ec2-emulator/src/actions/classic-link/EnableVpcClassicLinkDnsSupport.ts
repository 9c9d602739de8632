import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('EnableVpcClassicLinkDnsSupport', (input, { region }) => {
  region.vpcs.put({ ...find(region.vpcs, input.VpcId), classicLinkDns: true });
  return { Return: true };
});
