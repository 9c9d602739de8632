import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import type { ConnectionNotificationRecord } from '../../state/network-records.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';
import { notificationOfId } from './connection-notifications.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointConnectionNotifications.html */
const FILTERS: FilterTable<ConnectionNotificationRecord> = {
  'connection-notification-arn': (notification) => notification.ConnectionNotificationArn,
  'connection-notification-id': (notification) => notification.ConnectionNotificationId,
  'connection-notification-state': (notification) => notification.ConnectionNotificationState,
  'connection-notification-type': (notification) => notification.ConnectionNotificationType,
  'service-id': (notification) => notification.ServiceId,
  'vpc-endpoint-id': (notification) => notification.VpcEndpointId,
};

export default action('DescribeVpcEndpointConnectionNotifications', (input, { region }) => {
  const { ConnectionNotificationId: id } = input;
  const asked = id === undefined ? [...region.connectionNotifications] : [notificationOfId(region, id)];
  const found = asked.filter(filterBy(input.Filters, FILTERS));
  const { items, ...rest } = page(found, atMostAThousand(input), { min: 1, max: 1000 }, (each) =>
    region.connectionNotifications.positionOf(each),
  );
  return { ConnectionNotificationSet: items, ...rest };
});
