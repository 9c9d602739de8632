import { action } from '../../core/action.ts';
import { datafeed } from './datafeed.ts';

export default action('CreateSpotDatafeedSubscription', (input, call) => ({
  SpotDatafeedSubscription: datafeed.set(call, {
    Bucket: input.Bucket,
    Prefix: input.Prefix ?? '',
    OwnerId: call.account.id,
    State: 'Active' as const,
  }),
}));
