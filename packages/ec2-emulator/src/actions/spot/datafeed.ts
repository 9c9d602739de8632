import type { SpotDatafeedSubscription } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';

/** Where an account wants its Spot usage to be written; one for a region. */
export const datafeed = accountSetting<SpotDatafeedSubscription | undefined>('spot-datafeed', undefined);
