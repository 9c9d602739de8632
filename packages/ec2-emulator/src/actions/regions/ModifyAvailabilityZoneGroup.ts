import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { everyZone, optedInGroups } from '../../network/zones.ts';

/** Opts in to a group of Local or Wavelength Zones. Opting out takes Amazon's support. */
export default action('ModifyAvailabilityZoneGroup', (input, call) => {
  const { GroupName = '', OptInStatus } = input;
  const zone = everyZone(call.region).find(({ groupName }) => groupName === GroupName);
  if (!zone) throw errors.invalidParameterValue(`Invalid zone group name: [${GroupName}]`);
  if (OptInStatus !== 'opted-in') {
    throw errors.invalidParameterValue(
      `Value (${OptInStatus}) for parameter OptInStatus is invalid. The only valid value is 'opted-in'. To opt out of a zone group, contact AWS Support.`,
    );
  }
  const before = optedInGroups.get(call);
  if (zone.edge && !before.includes(GroupName)) optedInGroups.set(call, [...before, GroupName]);
  return { Return: true };
});
