import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { PlacementGroupRecord } from '../../state/capacity-records.ts';

/** The caller's group of a name. Throws `InvalidPlacementGroup.Unknown`. */
export function groupNamed(call: Call, name: string): PlacementGroupRecord {
  const [group] = call.region.placementGroups.where('name', name);
  if (group) return group;
  throw new Ec2Error('InvalidPlacementGroup.Unknown', `The Placement Group '${name}' is unknown.`);
}
