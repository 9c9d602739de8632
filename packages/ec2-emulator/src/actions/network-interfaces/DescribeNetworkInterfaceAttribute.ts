import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DescribeNetworkInterfaceAttribute', (input, { region }) => {
  const eni = find(region.networkInterfaces, input.NetworkInterfaceId);
  const { NetworkInterfaceId } = eni;
  switch (input.Attribute) {
    case 'description':
      return { NetworkInterfaceId, Description: { Value: eni.Description ?? '' } };
    case 'groupSet':
      return { NetworkInterfaceId, Groups: eni.Groups ?? [] };
    case 'sourceDestCheck':
      return { NetworkInterfaceId, SourceDestCheck: { Value: eni.SourceDestCheck ?? true } };
    case 'attachment':
      return { NetworkInterfaceId, ...(eni.Attachment && { Attachment: eni.Attachment }) };
    case 'associatePublicIpAddress':
      return { NetworkInterfaceId, AssociatePublicIpAddress: eni.Association?.IpOwnerId === 'amazon' };
    case undefined:
      throw errors.missingParameter('attribute');
    default:
      throw errors.invalidParameterValue(
        `Value (${input.Attribute}) for parameter attribute is invalid. Unknown attribute.`,
      );
  }
});
