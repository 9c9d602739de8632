import type { UnsuccessfulItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';

/** Deletes those there are and lists the others. */
export default action('DeleteVpcEndpointConnectionNotifications', (input, { region }) => {
  const Unsuccessful: UnsuccessfulItem[] = [];
  for (const ResourceId of input.ConnectionNotificationIds ?? []) {
    if (region.connectionNotifications.has(ResourceId)) {
      region.connectionNotifications.delete(ResourceId);
    } else {
      const Message = `The connection notification ${ResourceId} does not exist`;
      Unsuccessful.push({ ResourceId, Error: { Code: 'InvalidConnectionNotification', Message } });
    }
  }
  return { Unsuccessful };
});
