/** A zone near a city or in a carrier's network, which an account has to ask for. */
export interface EdgeZone {
  name: string;
  id: string;
  groupName: string;
  groupLongName: string;
  networkBorderGroup: string;
  zoneType: 'local-zone' | 'wavelength-zone';
  /** The number of the parent zone's id: 4 of `use1-az4`. */
  parent: number;
}

/**
 * Local Zones of a region, by the number of the parent zone's id: `group letters = place`.
 * https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html
 */
const LOCAL: Readonly<Record<string, string>> = {
  'us-east-1':
    '4: atl-2 a = US East (Atlanta), bos-1 a = US East (Boston), bue-1 a = Argentina (Buenos Aires), chi-2 a = US East (Chicago), dfw-2 a = US East (Dallas), iah-2 a = US East (Houston), lim-1 a = Peru (Lima), mci-1 a = US East (Kansas City 2), mia-2 a = US East (Miami), msp-1 a = US East (Minneapolis), nyc-2 a = US East (New York City), phl-1 a = US East (Philadelphia), qro-1 a = Mexico (Queretaro), scl-1 a = Chile (Santiago)',
  'us-west-2':
    '2: den-1 a = US West (Denver), hnl-1 a = US West (Honolulu), las-1 a = US West (Las Vegas), lax-1 ab = US West (Los Angeles), pdx-1 a = US West (Portland), phx-2 a = US West (Phoenix), sea-1 a = US West (Seattle)',
  'af-south-1': '1: los-1 a = Nigeria (Lagos)',
  'ap-northeast-1': '1: tpe-1 a = Taiwan (Taipei)',
  'ap-south-1': '1: ccu-1 a = India (Kolkata), del-1 a = India (Delhi)',
  'ap-southeast-1': '1: bkk-1 a = Thailand (Bangkok), mnl-1 a = Philippines (Manila)',
  'ap-southeast-2': '1: akl-1 a = New Zealand (Auckland), per-1 a = Australia (Perth)',
  'eu-central-1': '2: ham-1 a = Germany (Hamburg), waw-1 a = Poland (Warsaw)',
  'eu-north-1': '1: cph-1 a = Denmark (Copenhagen), hel-1 a = Finland (Helsinki)',
  'me-south-1': '1: mct-1 a = Oman (Muscat)',
};

/** Wavelength Zones of a region, all of one carrier. https://docs.aws.amazon.com/wavelength/latest/developerguide/available-wavelength-zones.html */
const WAVELENGTH: Readonly<Record<string, string>> = {
  'us-east-1': '4: atl bos chi clt dfw dtw iah mia msp nyc tpa was = US East (Verizon)',
  'us-west-2': '2: den las lax phx sea sfo = US West (Verizon)',
  'ap-northeast-1': '1: kix nrt = Asia Pacific (KDDI)',
  'ap-northeast-2': '1: cjj sel = Asia Pacific (SKT)',
  'ca-central-1': '1: yto = Canada (BELL)',
  'eu-central-1': '2: ber dtm muc = Europe (Vodafone)',
  'eu-west-2': '1: lon man = Europe (Vodafone)',
};

/** The Local and Wavelength Zones of a region whose zones' ids begin with a prefix: `usw2`. */
export function edgeZones(region: string, idPrefix: string): EdgeZone[] {
  return [...localZones(region, idPrefix), ...wavelengthZones(region, idPrefix)];
}

function localZones(region: string, idPrefix: string): EdgeZone[] {
  const [, parent, groups = ''] = /^(\d): (.*)$/.exec(LOCAL[region] ?? '') ?? [];
  if (!parent) return [];
  return groups.split(', ').flatMap((line) => {
    const [, city = '', number = '', letters = '', place = ''] =
      /^([a-z]+)-(\d) ([a-z]+) = (.*)$/.exec(line) ?? [];
    const groupName = `${region}-${city}-${number}`;
    return [...letters].map((letter, index) => ({
      name: groupName + letter,
      id: `${idPrefix}-${city}${number}-az${index + 1}`,
      groupName,
      groupLongName: place,
      networkBorderGroup: groupName,
      zoneType: 'local-zone' as const,
      parent: Number(parent),
    }));
  });
}

function wavelengthZones(region: string, idPrefix: string): EdgeZone[] {
  const [, parent, cities = '', groupLongName = ''] =
    /^(\d): (.*) = (.*)$/.exec(WAVELENGTH[region] ?? '') ?? [];
  if (!parent) return [];
  return cities.split(' ').map((city) => ({
    name: `${region}-wl1-${city}-wlz-1`,
    id: `${idPrefix}-wl1-${city}-wlz1`,
    groupName: `${region}-wl1`,
    groupLongName,
    networkBorderGroup: `${region}-wl1-${city}-wlz-1`,
    zoneType: 'wavelength-zone' as const,
    parent: Number(parent),
  }));
}
