import { isIPv4 } from 'node:net';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

/** Asking again for a gateway that there is gives that one, as EC2 has one for each address and ASN. */
export default action('CreateCustomerGateway', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'customer-gateway');
  if (input.Type !== 'ipsec.1') {
    throw errors.invalidParameterValue(`Value (${input.Type}) for parameter type is invalid.`);
  }
  const IpAddress = input.IpAddress ?? input.PublicIp;
  if (IpAddress === undefined && input.CertificateArn === undefined)
    throw errors.missingParameter('ipAddress');
  if (IpAddress !== undefined && !isIPv4(IpAddress)) {
    throw errors.invalidParameterValue(
      `Value (${IpAddress}) for parameter ipAddress is invalid. Invalid IP address`,
    );
  }
  const BgpAsn = String(input.BgpAsnExtended ?? input.BgpAsn ?? 65000);
  const same = [...region.customerGateways].find(
    (each) => IpAddress !== undefined && each.IpAddress === IpAddress && each.BgpAsn === BgpAsn,
  );
  const gateway =
    same ??
    region.customerGateways.put({
      CustomerGatewayId: newId(call, 'cgw'),
      State: 'available',
      Type: input.Type,
      BgpAsn,
      ...(IpAddress && { IpAddress }),
      ...(input.CertificateArn && { CertificateArn: input.CertificateArn }),
      ...(input.DeviceName && { DeviceName: input.DeviceName }),
    });
  addTags(region, 'customer-gateway', gateway.CustomerGatewayId, tags);
  return { CustomerGateway: { ...gateway, Tags: tagsOf(region, gateway.CustomerGatewayId) } };
});
