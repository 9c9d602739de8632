import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteDhcpOptions', (input, { region }) => {
  const { DhcpOptionsId } = find(region.dhcpOptions, input.DhcpOptionsId);
  if ([...region.vpcs].some((vpc) => vpc.DhcpOptionsId === DhcpOptionsId)) {
    throw errors.dependencyViolation(
      `The dhcpOptions '${DhcpOptionsId}' has dependencies and cannot be deleted.`,
    );
  }
  region.dhcpOptions.delete(DhcpOptionsId);
  region.tags.delete(DhcpOptionsId);
  return {};
});
