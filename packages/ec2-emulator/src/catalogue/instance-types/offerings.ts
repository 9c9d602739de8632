import { REGIONS, type Zone } from '../regions.ts';
import { LACKING, ONLY_IN, ZONE_LACKING } from './offering-tables.ts';

// The youngest regions opened with what their neighbour of the same generation has.
const LIKE: Readonly<Record<string, string>> = {
  'ap-east-2': 'ap-southeast-5',
  'ap-southeast-6': 'ap-southeast-5',
  'ap-southeast-7': 'ap-southeast-5',
  'mx-central-1': 'ap-southeast-5',
};

const familyOf = (instanceType: string) => instanceType.slice(0, instanceType.indexOf('.'));
const split = (table: Readonly<Record<string, string>>, key: string) => table[key]?.split(' ') ?? [];

const regionsOf = new Map(
  Object.entries(ONLY_IN).flatMap(([families, regions]) =>
    families.split(' ').map((family) => [family, new Set(regions.split(' '))] as const),
  ),
);
const lackingIn = new Map(
  [...REGIONS.keys()].map((region) => [region, new Set(split(LACKING, LIKE[region] ?? region))]),
);
const lackingInZone = new Map(
  Object.keys(ZONE_LACKING).map((zone) => [zone, new Set(split(ZONE_LACKING, zone))]),
);

/**
 * Whether a region offers an instance type, by public recordings of DescribeInstanceTypeOfferings; whole families
 * only, since no size is told apart here.
 */
export function offeredInRegion(instanceType: string, region: string): boolean {
  const family = familyOf(instanceType);
  const only = regionsOf.get(family);
  if (only) return only.has(LIKE[region] ?? region);
  return !lackingIn.get(region)?.has(family);
}

/** Whether a zone offers an instance type; its region has to offer it too. */
export function offeredInZone(instanceType: string, region: string, zone: Zone): boolean {
  return offeredInRegion(instanceType, region) && !lackingInZone.get(zone.id)?.has(familyOf(instanceType));
}
