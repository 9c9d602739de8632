import { isIP } from 'node:net';
import type { CreateCustomerGatewayRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import { describedCustomerGateway } from './vpn-gateway-view.ts';

/** @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
const MAX_GATEWAYS = 50;

/** Asking again for a gateway that there is gives that one, as EC2 has one for each address, ASN and device name. */
export default action('CreateCustomerGateway', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'customer-gateway');
  if (input.Type !== 'ipsec.1') {
    throw errors.invalidParameterValue(`Value (${input.Type}) for parameter type is invalid.`);
  }
  const IpAddress = input.IpAddress ?? input.PublicIp;
  if (IpAddress === undefined && input.CertificateArn === undefined) {
    throw errors.missingParameter('ipAddress');
  }
  if (IpAddress !== undefined && isIP(IpAddress) === 0) {
    throw errors.invalidParameterValue(
      `Value (${IpAddress}) for parameter ipAddress is invalid. Invalid IP address`,
    );
  }
  const asn = requestedAsn(input);
  const live = [...region.customerGateways].filter(
    ({ phase }) => !['deleting', 'deleted'].includes(stateAt(phase, now)),
  );
  const same = live.find(
    (each) =>
      IpAddress !== undefined &&
      each.IpAddress === IpAddress &&
      each.DeviceName === input.DeviceName &&
      each.BgpAsn === asn.BgpAsn &&
      each.BgpAsnExtended === asn.BgpAsnExtended,
  );
  if (!same && live.length >= MAX_GATEWAYS) {
    throw new Ec2Error(
      'CustomerGatewayLimitExceeded',
      'The maximum number of customer gateways has been reached.',
    );
  }
  const gateway =
    same ??
    region.customerGateways.put({
      CustomerGatewayId: newId(call, 'cgw'),
      Type: input.Type,
      ...asn,
      ...(IpAddress && { IpAddress }),
      ...(input.CertificateArn && { CertificateArn: input.CertificateArn }),
      ...(input.DeviceName && { DeviceName: input.DeviceName }),
      phase: { state: 'available' },
    });
  addTags(region, 'customer-gateway', gateway.CustomerGatewayId, tags);
  return { CustomerGateway: describedCustomerGateway(call, gateway) };
});

const MAX_ASN = 2_147_483_647;
const MAX_EXTENDED_ASN = 4_294_967_295;

/** Numbers of 32 bits have a parameter of their own from where a signed one ends. */
function requestedAsn({ BgpAsn, BgpAsnExtended }: CreateCustomerGatewayRequest) {
  if (BgpAsn !== undefined && BgpAsnExtended !== undefined) {
    throw errors.invalidParameterCombination('Only one of bgpAsn and bgpAsnExtended can be specified.');
  }
  if (BgpAsnExtended !== undefined) {
    if (BgpAsnExtended <= MAX_ASN || BgpAsnExtended > MAX_EXTENDED_ASN) throw wrongAsn(BgpAsnExtended);
    return { BgpAsnExtended: String(BgpAsnExtended) };
  }
  const asn = BgpAsn ?? 65000;
  if (asn < 1 || asn > MAX_ASN) throw wrongAsn(asn);
  return { BgpAsn: String(asn) };
}

const wrongAsn = (asn: number) =>
  errors.invalidParameterValue(`Value (${asn}) for parameter bgpAsn is invalid. Invalid BGP ASN`);
