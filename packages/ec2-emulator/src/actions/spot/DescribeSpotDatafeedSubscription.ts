import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { datafeed } from './datafeed.ts';

export default action('DescribeSpotDatafeedSubscription', (_input, call) => {
  const SpotDatafeedSubscription = datafeed.get(call);
  if (SpotDatafeedSubscription) return { SpotDatafeedSubscription };
  throw new Ec2Error('InvalidSpotDatafeed.NotFound', 'Spot datafeed subscription does not exist.');
});
