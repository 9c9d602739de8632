import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { usableZones } from './zones.ts';

/** A zone by its name and its id, as records have it. */
export interface NamedZone {
  readonly AvailabilityZone: string;
  readonly AvailabilityZoneId: string;
}

/** The zone that a request names, or gives the id of. Throws `MissingParameter` and `InvalidZone.NotFound`. */
export function requestedZone(call: Call, name: string | undefined, id: string | undefined): NamedZone {
  if (!name && !id) {
    throw new Ec2Error('MissingParameter', 'The request must contain the parameter availabilityZone');
  }
  const zone = usableZones(call.region).find((each) => (name ? each.name === name : each.id === id));
  if (!zone) throw new Ec2Error('InvalidZone.NotFound', `The zone '${name ?? id}' does not exist.`);
  return { AvailabilityZone: zone.name, AvailabilityZoneId: zone.id };
}
