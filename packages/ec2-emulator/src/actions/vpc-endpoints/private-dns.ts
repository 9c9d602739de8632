import type { DnsOptionsSpecification, VpcEndpointType } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { SeenService } from '../../network/endpoint-services.ts';
import type { VpcEndpointRecord } from '../../state/network-records.ts';
import type { VpcRecord } from '../../state/records.ts';

interface Asked {
  readonly PrivateDnsEnabled?: boolean | undefined;
  readonly DnsOptions?: DnsOptionsSpecification | undefined;
}

/**
 * Whether an endpoint has the service's own name. Those of Amazon's services do unless the request says otherwise, but
 * for services that a gateway endpoint leads to as well.
 */
export function privateDnsFor(
  call: Call,
  vpc: VpcRecord,
  { detail, own }: SeenService,
  type: VpcEndpointType,
  asked: Asked,
): boolean {
  if (type !== 'Interface') return false;
  const usual =
    own === undefined && detail.PrivateDnsName !== undefined && !hasGatewayToo(detail.ServiceName);
  const enabled = asked.PrivateDnsEnabled ?? usual;
  if (enabled) checkPrivateDns(call, vpc.VpcId, { detail, own }, asked);
  return enabled;
}

/** Throws `InvalidParameter` unless the VPC can give the service's own name to its endpoint. */
export function checkPrivateDns(
  call: Call,
  vpcId: string,
  { detail }: Pick<SeenService, 'detail' | 'own'>,
  asked: Asked,
  endpointId?: string,
): void {
  const vpc = find(call.region.vpcs, vpcId);
  if (!vpc.EnableDnsSupport || !vpc.EnableDnsHostnames) {
    throw invalid(
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpcId}`,
    );
  }
  const { ServiceName, PrivateDnsName } = detail;
  if (!PrivateDnsName) {
    throw invalid(`The VPC endpoint service ${ServiceName} does not provide a private DNS name.`);
  }
  const others = call.region.vpcEndpoints
    .where('vpc', vpcId)
    .filter((each) => each.ServiceName === ServiceName && each.VpcEndpointId !== endpointId);
  if (others.some((each) => each.PrivateDnsEnabled)) {
    throw invalid(
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${PrivateDnsName} in the VPC ${vpcId}`,
    );
  }
  const onlyInbound = asked.DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint ?? true;
  if (hasGatewayToo(ServiceName) && onlyInbound && !others.some(isGateway)) {
    throw invalid(
      `To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC ${vpcId} must have a Gateway endpoint for the service.`,
    );
  }
}

const hasGatewayToo = (serviceName: string) =>
  serviceName.endsWith('.s3') || serviceName.endsWith('.dynamodb');
const isGateway = ({ VpcEndpointType }: VpcEndpointRecord) => VpcEndpointType === 'Gateway';
const invalid = (message: string) => new Ec2Error('InvalidParameter', message);
