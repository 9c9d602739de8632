import { createHash } from 'node:crypto';
import type { ServiceDetail, ServiceType } from '@aws-sdk/client-ec2';
import {
  dnsOrder,
  GATEWAY_SERVICES,
  INTERFACE_SERVICES,
  privateNameOf,
  supportsPolicies,
} from '../catalogue/endpoint-services.ts';
import { REGIONS } from '../catalogue/regions.ts';
import type { Call } from '../core/call.ts';
import { tagsOf } from '../core/tags.ts';
import type { VpcEndpointServiceRecord } from '../state/network-records.ts';
import type { RegionState } from '../state/world.ts';

/** A service that an endpoint may lead to, with the account it belongs to when it is not Amazon's. */
export interface SeenService {
  readonly detail: ServiceDetail & { readonly ServiceName: string };
  readonly own?: { readonly service: VpcEndpointServiceRecord; readonly home: RegionState };
}

/**
 * The services a caller sees of a region: Amazon's, the caller's, and those whose owner lets the caller connect. Of
 * another region these are the ones that their owners offer to the caller's.
 */
export function seenServices(call: Call, regionName: string = call.region.name): SeenService[] {
  const isHere = regionName === call.region.name;
  const amazon = isHere ? amazonServices(regionName) : [];
  const customers = call.world
    .regions()
    .filter((home) => home.name === regionName)
    .flatMap((home) => [...home.vpcEndpointServices].map((service) => ({ service, home })))
    .filter(
      ({ service }) => isHere || service.SupportedRegions?.some(({ Region }) => Region === call.region.name),
    )
    .filter(({ service, home }) => home.accountId === call.region.accountId || isAllowed(service, call));
  return [
    ...amazon.map((detail) => ({ detail })),
    ...customers.map((own) => ({ detail: customerService(own.service, own.home), own })),
  ];
}

type AmazonService = ReturnType<typeof amazonService>;

/** They never change, and every endpoint that is described asks for them. */
const amazonByRegion = new Map<string, readonly AmazonService[]>();

function amazonServices(region: string): readonly AmazonService[] {
  const known = amazonByRegion.get(region);
  if (known) return known;
  const services = [
    ...GATEWAY_SERVICES.map((service) => amazonService(region, service, 'Gateway')),
    ...INTERFACE_SERVICES.map((service) => amazonService(region, service, 'Interface')),
  ].sort((a, b) => (a.ServiceName < b.ServiceName ? -1 : Number(a.ServiceName > b.ServiceName)));
  amazonByRegion.set(region, services);
  return services;
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
  const ServiceName = `com.amazonaws.${region}.${service}`;
  const privateName = isGateway ? undefined : privateNameOf(service, region);
  return {
    ServiceName,
    ServiceId: `vpce-svc-0${createHash('sha256').update(`${type} ${ServiceName}`).digest('hex').slice(0, 16)}`,
    ServiceType: [{ ServiceType: type }],
    ServiceRegion: region,
    AvailabilityZones: zones.map((zone) => zone.name),
    AvailabilityZoneIds: zones.map((zone) => zone.id),
    Owner: 'amazon',
    BaseEndpointDnsNames: [
      `${dnsOrder(service)}.${region}.${isGateway ? 'amazonaws.com' : 'vpce.amazonaws.com'}`,
    ],
    ...(privateName && {
      PrivateDnsName: privateName,
      PrivateDnsNames: [{ PrivateDnsName: privateName }],
      PrivateDnsNameVerificationState: 'verified' as const,
    }),
    VpcEndpointPolicySupported: supportsPolicies(service),
    AcceptanceRequired: false,
    ManagesVpcEndpoints: false,
    SupportedIpAddressTypes: ['ipv4' as const],
    Tags: [],
  };
}

function customerService(service: VpcEndpointServiceRecord, home: RegionState) {
  const { PrivateDnsName } = service;
  return {
    ServiceName: service.ServiceName,
    ServiceId: service.ServiceId,
    ServiceType: service.ServiceType ?? [],
    ServiceRegion: home.name,
    AvailabilityZones: service.AvailabilityZones ?? [],
    AvailabilityZoneIds: service.AvailabilityZoneIds ?? [],
    Owner: home.accountId,
    BaseEndpointDnsNames: service.BaseEndpointDnsNames ?? [],
    ...(PrivateDnsName && {
      PrivateDnsName,
      PrivateDnsNames: [{ PrivateDnsName }],
      PrivateDnsNameVerificationState: service.PrivateDnsNameConfiguration?.State,
    }),
    VpcEndpointPolicySupported: false,
    AcceptanceRequired: service.AcceptanceRequired ?? false,
    ManagesVpcEndpoints: false,
    ...(service.PayerResponsibility && { PayerResponsibility: service.PayerResponsibility }),
    SupportedIpAddressTypes: service.SupportedIpAddressTypes ?? [],
    Tags: tagsOf(home, service.ServiceId),
  };
}
