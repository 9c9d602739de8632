import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { requestedEvents, requestedTopic } from './connection-notifications.ts';

/** Of a service or of an endpoint. Nothing is sent. */
export default action('CreateVpcEndpointConnectionNotification', (input, call) => {
  const { region } = call;
  const { ServiceId, VpcEndpointId } = input;
  if (ServiceId !== undefined && VpcEndpointId !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameters ServiceId and VpcEndpointId cannot be used together.',
    );
  }
  if (ServiceId === undefined && VpcEndpointId === undefined) {
    throw errors.missingParameter('ServiceId or VpcEndpointId');
  }
  if (ServiceId !== undefined) find(region.vpcEndpointServices, ServiceId);
  if (VpcEndpointId !== undefined) find(region.vpcEndpoints, VpcEndpointId);
  const ConnectionNotification = region.connectionNotifications.put({
    ConnectionNotificationId: newId(call, 'vpce-nfn'),
    ...(ServiceId !== undefined && { ServiceId }),
    ...(VpcEndpointId !== undefined && { VpcEndpointId }),
    ConnectionNotificationType: 'Topic',
    ConnectionNotificationArn: requestedTopic(input.ConnectionNotificationArn),
    ConnectionEvents: requestedEvents(input.ConnectionEvents),
    ConnectionNotificationState: 'Enabled',
    ServiceRegion: region.name,
  });
  return { ConnectionNotification, ...(input.ClientToken && { ClientToken: input.ClientToken }) };
});
