import { Ec2Error, errors } from '../../core/errors.ts';
import type { ConnectionNotificationRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';

const EVENTS = ['Accept', 'Connect', 'Delete', 'Reject'];

/** The topic a notification goes to. That it exists is not looked up: topics are another service's. */
export function requestedTopic(arn: string | undefined): string {
  if (arn !== undefined && /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w.-]{1,256}$/.test(arn)) return arn;
  throw new Ec2Error('InvalidParameter', `Invalid SNS topic ARN: ${arn}`);
}

/** The events a notification is about: one at least. */
export function requestedEvents(events: readonly string[] | undefined): string[] {
  if (!events?.length) throw errors.missingParameter('ConnectionEvents');
  const unknown = events.find((event) => !EVENTS.includes(event));
  if (unknown === undefined) return [...new Set(events)];
  throw errors.invalidParameterValue(
    `Value (${unknown}) for parameter ConnectionEvents is invalid. Valid values are ${EVENTS.join(', ')}.`,
  );
}

/** The notification of an id. Throws `InvalidConnectionNotification`. */
export function notificationOfId(region: RegionState, id: string | undefined): ConnectionNotificationRecord {
  const found = region.connectionNotifications.get(id ?? '');
  if (found) return found;
  throw new Ec2Error('InvalidConnectionNotification', `The connection notification ${id} does not exist`);
}

/** Deletes the notifications of a service or an endpoint along with it. */
export function deleteNotificationsOf(region: RegionState, ownerId: string): void {
  for (const { ConnectionNotificationId, ServiceId, VpcEndpointId } of region.connectionNotifications) {
    if (ServiceId === ownerId || VpcEndpointId === ownerId) {
      region.connectionNotifications.delete(ConnectionNotificationId);
    }
  }
}
