import { checkOneOf } from '../core/one-of.ts';

const RECOVERY = ['disabled', 'default'];
const HOSTNAMES = ['ip-name', 'resource-name'];
const INTERRUPTION = ['hibernate', 'stop', 'terminate'];
const LOCATION = ['regional', 'local'];
const RESERVED_INSTANCES = {
  OfferingClass: ['standard', 'convertible'],
  OfferingType: [
    'Heavy Utilization',
    'Medium Utilization',
    'Light Utilization',
    'No Upfront',
    'Partial Upfront',
    'All Upfront',
  ],
};

/**
 * Parameters of which EC2 documents every value, by operation and by the way to them. Those whose operation tells a
 * wrong value in words of its own are checked there.
 */
const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  CreateCapacityReservation: {
    EndDateType: ['unlimited', 'limited'],
    InstanceMatchCriteria: ['open', 'targeted'],
    Tenancy: ['default', 'dedicated'],
  },
  CreateFleet: {
    'SpotOptions.InstanceInterruptionBehavior': INTERRUPTION,
    'TargetCapacitySpecification.DefaultTargetCapacityType': [
      'spot',
      'on-demand',
      'capacity-block',
      'reserved-capacity',
    ],
    'TargetCapacitySpecification.TargetCapacityUnitType': ['vcpu', 'memory-mib', 'units'],
  },
  CreateFlowLogs: { 'DestinationOptions.FileFormat': ['plain-text', 'parquet'] },
  CreateImage: { SnapshotLocation: LOCATION },
  CreateSnapshot: { Location: LOCATION },
  CreateSnapshots: { CopyTagsFromSource: ['volume'], Location: LOCATION },
  DescribeAddressesAttribute: { Attribute: ['domain-name'] },
  DescribeFleetHistory: { EventType: ['instance-change', 'fleet-change', 'service-error'] },
  DescribeReservedInstances: RESERVED_INSTANCES,
  DescribeReservedInstancesOfferings: RESERVED_INSTANCES,
  DescribeSnapshotAttribute: { Attribute: ['productCodes', 'createVolumePermission'] },
  DescribeSpotFleetRequestHistory: {
    EventType: ['instanceChange', 'fleetRequestChange', 'error', 'information'],
  },
  ModifyInstanceMaintenanceOptions: { AutoRecovery: RECOVERY, RebootMigration: RECOVERY },
  ModifyPrivateDnsNameOptions: { PrivateDnsHostnameType: HOSTNAMES },
  ModifyVpcEndpoint: {
    'DnsOptions.DnsRecordIpType': ['ipv4', 'dualstack', 'ipv6', 'service-defined'],
    IpAddressType: ['ipv4', 'dualstack', 'ipv6'],
  },
  RegisterImage: { BootMode: ['legacy-bios', 'uefi', 'uefi-preferred'], ImdsSupport: ['v2.0'] },
  RequestSpotFleet: {
    'SpotFleetRequestConfig.ExcessCapacityTerminationPolicy': ['noTermination', 'default'],
    'SpotFleetRequestConfig.InstanceInterruptionBehavior': INTERRUPTION,
    'SpotFleetRequestConfig.OnDemandAllocationStrategy': ['lowestPrice', 'prioritized'],
  },
  RequestSpotInstances: { InstanceInterruptionBehavior: INTERRUPTION },
  RunInstances: {
    'CpuOptions.AmdSevSnp': ['enabled', 'disabled'],
    'MaintenanceOptions.AutoRecovery': RECOVERY,
    'PrivateDnsNameOptions.HostnameType': HOSTNAMES,
  },
};

/** Throws `InvalidParameterValue` when a parameter has a value that EC2 does not document. */
export function checkChoices(operation: string, input: Readonly<Record<string, unknown>>): void {
  const choices = Object.hasOwn(CHOICES, operation) ? CHOICES[operation] : undefined;
  for (const [path, accepted] of Object.entries(choices ?? {})) {
    const [name = '', inner] = path.split('.');
    const outer = input[name];
    const value = inner === undefined ? outer : (outer as Record<string, unknown> | undefined)?.[inner];
    if (typeof value === 'string') checkOneOf(parameterName(inner ?? name), value, accepted);
  }
}

/** EC2's messages write the first letter small. */
const parameterName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
