/** Where a resource page looks: a connection and a region, several joined by commas, or `all`. */
export interface Place {
  readonly connection: string;
  readonly region: string;
}

/** The part of a table's state that links set: the query and facets; the table owns the rest. */
export type Search = Readonly<Record<string, string>>;

const seg = encodeURIComponent;

function at(place: Place, ...segments: readonly (string | undefined)[]): string {
  const rest = segments.filter((segment) => segment !== undefined).map(seg);
  // Commas separate regions and are legal in a path: they stay readable.
  return ['/c', seg(place.connection), seg(place.region).replaceAll('%2C', ','), ...rest].join('/');
}

function withSearch(path: string, search: Search = {}): string {
  const params = new URLSearchParams(search);
  return params.size > 0 ? `${path}?${params}` : path;
}

/** Every address of the console; links are built with these and in no other way. */
export const paths = {
  home: () => '/',
  setUp: () => '/setup',
  connections: () => '/connections',
  activity: (search?: Search) => withSearch('/activity', search),
  audit: () => '/activity/audit',
  plan: (id: string) => `/activity/${seg(id)}`,
  launch: (place: Place, search?: Search) => withSearch(at(place, 'launch'), search),
  instances: (place: Place, search?: Search) => withSearch(at(place, 'instances'), search),
  instance: (place: Place, id: string, tab?: string) => at(place, 'instances', id, tab),
  images: (place: Place, search?: Search) => withSearch(at(place, 'images'), search),
  createImage: (place: Place, search?: Search) => withSearch(at(place, 'images', 'create'), search),
  image: (place: Place, id: string, tab?: string) => at(place, 'images', id, tab),
  securityGroups: (place: Place, search?: Search) => withSearch(at(place, 'security-groups'), search),
  createSecurityGroup: (place: Place) => at(place, 'security-groups', 'create'),
  securityGroup: (place: Place, id: string, tab?: string) => at(place, 'security-groups', id, tab),
  keyPairs: (place: Place, search?: Search) => withSearch(at(place, 'key-pairs'), search),
  createKeyPair: (place: Place) => at(place, 'key-pairs', 'create'),
  keyPair: (place: Place, id: string, tab?: string) => at(place, 'key-pairs', id, tab),
  /** The first page of a resource of the registry. */
  resource: (place: Place, path: string) => at(place, path),
} as const;
