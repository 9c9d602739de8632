import type { ServiceDetail, ServiceType } from '@aws-sdk/client-ec2';
import { REGIONS } from '../catalogue/regions.ts';
import type { Call } from '../core/call.ts';
import { tagsOf } from '../core/tags.ts';
import type { VpcEndpointServiceRecord } from '../state/network-records.ts';
import type { RegionState } from '../state/world.ts';

/** Services of Amazon's that endpoints lead to, and by which types of endpoint. A part of all there are. */
const GATEWAY_SERVICES = ['s3', 'dynamodb'];
const INTERFACE_SERVICES =
  'autoscaling cloudformation ec2 ec2messages ecr.api ecr.dkr ecs elasticloadbalancing events execute-api kms lambda logs monitoring s3 secretsmanager sns sqs ssm ssmmessages sts'.split(
    ' ',
  );

/** A service that an endpoint may lead to, with the account it belongs to when it is not Amazon's. */
export interface SeenService {
  readonly detail: ServiceDetail & { readonly ServiceName: string };
  readonly own?: { readonly service: VpcEndpointServiceRecord; readonly home: RegionState };
}

/** The services a caller sees in a region: Amazon's, the caller's, and those whose owner lets the caller connect. */
export function seenServices(call: Call): SeenService[] {
  const { name } = call.region;
  const amazon = [
    ...GATEWAY_SERVICES.map((service) => amazonService(name, service, 'Gateway')),
    ...INTERFACE_SERVICES.map((service) => amazonService(name, service, 'Interface')),
  ];
  const customers = call.world
    .regions()
    .filter((home) => home.name === name)
    .flatMap((home) => [...home.vpcEndpointServices].map((service) => ({ service, home })))
    .filter(({ service, home }) => home.accountId === call.region.accountId || isAllowed(service, call));
  return [
    ...amazon.map((detail) => ({ detail })),
    ...customers.map((own) => ({ detail: customerService(own.service, own.home), own })),
  ];
}

/** Whether the caller's account may connect to a service. */
function isAllowed({ allowedPrincipals }: VpcEndpointServiceRecord, { region }: Call): boolean {
  return allowedPrincipals.some(
    (principal) => principal === '*' || principal.startsWith(`arn:aws:iam::${region.accountId}:`),
  );
}

function amazonService(region: string, service: string, type: ServiceType) {
  const zones = REGIONS.get(region)?.zones ?? [];
  const isGateway = type === 'Gateway';
  return {
    ServiceName: `com.amazonaws.${region}.${service}`,
    ServiceType: [{ ServiceType: type }],
    ServiceRegion: region,
    AvailabilityZones: zones.map((zone) => zone.name),
    AvailabilityZoneIds: zones.map((zone) => zone.id),
    Owner: 'amazon',
    BaseEndpointDnsNames: [`${service}.${region}.${isGateway ? 'amazonaws.com' : 'vpce.amazonaws.com'}`],
    ...(!isGateway && { PrivateDnsName: `${service}.${region}.amazonaws.com` }),
    VpcEndpointPolicySupported: true,
    AcceptanceRequired: false,
    ManagesVpcEndpoints: false,
    Tags: [],
  };
}

function customerService(service: VpcEndpointServiceRecord, home: RegionState) {
  return {
    ServiceName: service.ServiceName,
    ServiceId: service.ServiceId,
    ServiceType: service.ServiceType ?? [],
    ServiceRegion: home.name,
    AvailabilityZones: service.AvailabilityZones ?? [],
    Owner: home.accountId,
    BaseEndpointDnsNames: service.BaseEndpointDnsNames ?? [],
    ...(service.PrivateDnsName && { PrivateDnsName: service.PrivateDnsName }),
    VpcEndpointPolicySupported: false,
    AcceptanceRequired: service.AcceptanceRequired ?? false,
    ManagesVpcEndpoints: false,
    Tags: tagsOf(home, service.ServiceId),
  };
}
