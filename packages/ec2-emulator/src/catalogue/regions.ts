import { edgeZones } from './local-zones.ts';

export interface Zone {
  /** As an account sees it: `us-east-1a`. */
  name: string;
  /** The same for every account: `use1-az6`. */
  id: string;
  /** `us-east-1-zg-1`; the zones of a region are one group. */
  groupName: string;
  groupLongName: string;
  networkBorderGroup: string;
  /** Of a Local or Wavelength Zone: its kind, and the zone that handles part of its control plane. */
  edge?: { readonly type: 'local-zone' | 'wavelength-zone'; readonly parent: Zone | undefined };
}

export interface Region {
  name: string;
  longName: string;
  endpoint: string;
  /** Whether an account has to ask for the region before it can use it. */
  optIn: boolean;
  /** Its Availability Zones. */
  zones: readonly Zone[];
  /** Its Local and Wavelength Zones, which an account has to ask for. */
  edgeZones: readonly Zone[];
}

/**
 * Region, its long name, the prefix of its zone ids, its zones (letter and number of the id), and whether an account
 * must opt in. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const TABLE = `
af-south-1 | Africa (Cape Town) | afs1 | a1 b2 c3 | opt-in
ap-east-1 | Asia Pacific (Hong Kong) | ape1 | a1 b2 c3 | opt-in
ap-east-2 | Asia Pacific (Taipei) | ape2 | a1 b2 c3 | opt-in
ap-northeast-1 | Asia Pacific (Tokyo) | apne1 | a4 c1 d2
ap-northeast-2 | Asia Pacific (Seoul) | apne2 | a1 b2 c3 d4
ap-northeast-3 | Asia Pacific (Osaka) | apne3 | a1 b2 c3
ap-south-1 | Asia Pacific (Mumbai) | aps1 | a1 b3 c2
ap-south-2 | Asia Pacific (Hyderabad) | aps2 | a1 b2 c3 | opt-in
ap-southeast-1 | Asia Pacific (Singapore) | apse1 | a1 b2 c3
ap-southeast-2 | Asia Pacific (Sydney) | apse2 | a1 b3 c2
ap-southeast-3 | Asia Pacific (Jakarta) | apse3 | a1 b2 c3 | opt-in
ap-southeast-4 | Asia Pacific (Melbourne) | apse4 | a1 b2 c3 | opt-in
ap-southeast-5 | Asia Pacific (Malaysia) | apse5 | a1 b2 c3 | opt-in
ap-southeast-6 | Asia Pacific (New Zealand) | apse6 | a1 b2 c3 | opt-in
ap-southeast-7 | Asia Pacific (Thailand) | apse7 | a1 b2 c3 | opt-in
ca-central-1 | Canada (Central) | cac1 | a1 b2 d4
ca-west-1 | Canada West (Calgary) | caw1 | a1 b2 c3 | opt-in
eu-central-1 | Europe (Frankfurt) | euc1 | a1 b2 c3
eu-central-2 | Europe (Zurich) | euc2 | a1 b2 c3 | opt-in
eu-north-1 | Europe (Stockholm) | eun1 | a1 b2 c3
eu-south-1 | Europe (Milan) | eus1 | a1 b2 c3 | opt-in
eu-south-2 | Europe (Spain) | eus2 | a1 b2 c3 | opt-in
eu-west-1 | Europe (Ireland) | euw1 | a3 b1 c2
eu-west-2 | Europe (London) | euw2 | a2 b3 c1
eu-west-3 | Europe (Paris) | euw3 | a1 b2 c3
il-central-1 | Israel (Tel Aviv) | ilc1 | a1 b2 c3 | opt-in
me-central-1 | Middle East (UAE) | mec1 | a1 b2 c3 | opt-in
me-south-1 | Middle East (Bahrain) | mes1 | a1 b2 c3 | opt-in
mx-central-1 | Mexico (Central) | mxc1 | a1 b2 c3 | opt-in
sa-east-1 | South America (Sao Paulo) | sae1 | a1 b2 c3
us-east-1 | US East (N. Virginia) | use1 | a6 b1 c2 d4 e3 f5
us-east-2 | US East (Ohio) | use2 | a1 b2 c3
us-west-1 | US West (N. California) | usw1 | a3 b1
us-west-2 | US West (Oregon) | usw2 | a2 b1 c3 d4
`;

/** Amazon's commercial regions by name. Zone letters are mapped to ids the same way for every account. */
export const REGIONS: ReadonlyMap<string, Region> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const region = parse(line);
      return [region.name, region];
    }),
);

/** Whether an account can use a region: one that asks for it has to be among those it has opted in to. */
export const isUsable = (
  region: Region,
  { optInRegions = [] }: { optInRegions?: readonly string[] },
): boolean => !region.optIn || optInRegions.includes(region.name);

/** The region of this name, if there is one. */
export const regionNamed = (name: string): Region | undefined => REGIONS.get(name);

function parse(line: string): Region {
  const [name = '', longName = '', idPrefix = '', zones = '', optIn] = line.split(' | ');
  const own: Zone[] = zones.split(' ').map((zone) => ({
    name: name + zone.slice(0, 1),
    id: `${idPrefix}-az${zone.slice(1)}`,
    groupName: `${name}-zg-1`,
    groupLongName: `${longName} 1`,
    networkBorderGroup: name,
  }));
  return {
    name,
    longName,
    endpoint: `ec2.${name}.amazonaws.com`,
    optIn: optIn === 'opt-in',
    zones: own,
    edgeZones: edgeZones(name, idPrefix).map(({ zoneType, parent, ...zone }) => ({
      ...zone,
      edge: { type: zoneType, parent: own.find(({ id }) => id === `${idPrefix}-az${parent}`) },
    })),
  };
}
