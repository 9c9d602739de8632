import { errors } from '../core/errors.ts';

/** Protocol and ports, or ICMP type and code, as rules keep them. */
export interface Traffic {
  readonly IpProtocol: string;
  readonly FromPort: number;
  readonly ToPort: number;
}

interface AskedTraffic {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
}

/** The protocols rules name rather than number. https://www.iana.org/assignments/protocol-numbers */
const NAMES: Record<string, string> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

/**
 * What a rule's protocol and ports come to: names for numbers, and every port where a protocol has none.
 * Throws `InvalidParameterValue` when they make no sense together.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function trafficOf({ IpProtocol: asked, FromPort, ToPort }: AskedTraffic): Traffic {
  if (asked === undefined || asked === '') {
    throw errors.invalidParameterValue(
      "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.",
    );
  }
  const IpProtocol = protocolName(asked);
  if (IpProtocol === 'tcp' || IpProtocol === 'udp') return { IpProtocol, ...ports(FromPort, ToPort) };
  if (IpProtocol === 'icmp' || IpProtocol === 'icmpv6')
    return { IpProtocol, ...icmp(IpProtocol, FromPort, ToPort) };
  return { IpProtocol, FromPort: -1, ToPort: -1 };
}

function protocolName(asked: string): string {
  const lower = asked.toLowerCase();
  const name = NAMES[lower] ?? lower;
  const known =
    name === '-1' || Object.values(NAMES).includes(name) || (/^\d{1,3}$/.test(name) && Number(name) <= 255);
  if (!known)
    throw errors.invalidParameterValue(`Invalid value '${asked}' for IP protocol. Unknown protocol.`);
  return name;
}

function ports(FromPort: number | undefined, ToPort: number | undefined) {
  if (FromPort === undefined || ToPort === undefined) {
    throw errors.invalidParameterValue(
      'Invalid value for portRange. Must specify both from and to ports with TCP/UDP.',
    );
  }
  for (const [end, port] of [
    ['from', FromPort],
    ['to', ToPort],
  ] as const) {
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw errors.invalidParameterValue(`TCP/UDP (${end}) port (${port}) out of range`);
    }
  }
  if (FromPort > ToPort) {
    throw errors.invalidParameterValue(`Invalid TCP/UDP port range (${FromPort}:${ToPort})`);
  }
  return { FromPort, ToPort };
}

function icmp(protocol: string, type: number | undefined, code: number | undefined) {
  if (protocol === 'icmpv6' && type === undefined && code === undefined) return { FromPort: -1, ToPort: -1 };
  if (type === undefined || code === undefined) {
    throw errors.invalidParameterValue(
      'Invalid value for icmpTypeCode. Must specify both type and code with ICMP.',
    );
  }
  for (const [name, value] of [
    ['type', type],
    ['code', code],
  ] as const) {
    if (!Number.isInteger(value) || value < -1 || value > 255) {
      throw errors.invalidParameterValue(`ICMP ${name} (${value}) out of range`);
    }
  }
  if (type === -1 && code !== -1) {
    throw errors.invalidParameterValue(`ICMP code (${code}) with all ICMP types is not valid`);
  }
  return { FromPort: type, ToPort: code };
}
