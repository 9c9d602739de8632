import { regionNamed, type Zone } from '../catalogue/regions.ts';
import { accountSetting } from '../core/setting.ts';
import type { RegionState } from '../state/world.ts';

/** The groups of Local and Wavelength Zones an account has opted in to in a region. */
export const optedInGroups = accountSetting<readonly string[]>('zone-group-opt-ins', []);

/** All zones of a region: Availability, Local and Wavelength Zones. */
export function everyZone({ name }: Pick<RegionState, 'name'>): Zone[] {
  const region = regionNamed(name);
  return region ? [...region.zones, ...region.edgeZones] : [];
}

/** The zones of a region that the account can use: those that need no opting in and those it has opted in to. */
export function usableZones(region: RegionState): Zone[] {
  const optedIn = optedInGroups.get({ region });
  return everyZone(region).filter(({ edge, groupName }) => !edge || optedIn.includes(groupName));
}
