import { action } from '../../core/action.ts';
import { notificationOfId, requestedEvents, requestedTopic } from './connection-notifications.ts';

export default action('ModifyVpcEndpointConnectionNotification', (input, { region }) => {
  const notification = notificationOfId(region, input.ConnectionNotificationId);
  const { ConnectionNotificationArn: topic, ConnectionEvents: events } = input;
  region.connectionNotifications.put({
    ...notification,
    ...(topic !== undefined && { ConnectionNotificationArn: requestedTopic(topic) }),
    ...(events !== undefined && { ConnectionEvents: requestedEvents(events) }),
  });
  return { ReturnValue: true };
});
