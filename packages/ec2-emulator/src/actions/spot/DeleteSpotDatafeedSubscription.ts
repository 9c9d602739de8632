import { action } from '../../core/action.ts';
import { datafeed } from './datafeed.ts';

export default action('DeleteSpotDatafeedSubscription', (_input, call) => {
  datafeed.set(call, undefined);
  return {};
});
