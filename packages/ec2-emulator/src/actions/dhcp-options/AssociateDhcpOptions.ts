import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

/** `default` stands for no options at all. */
export default action('AssociateDhcpOptions', (input, { region }) => {
  const DhcpOptionsId =
    input.DhcpOptionsId === 'default'
      ? 'default'
      : find(region.dhcpOptions, input.DhcpOptionsId).DhcpOptionsId;
  const vpc = find(region.vpcs, input.VpcId);
  region.vpcs.put({ ...vpc, DhcpOptionsId });
  return {};
});
