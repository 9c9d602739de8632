import { accountSetting } from '../../core/setting.ts';

export type BlockPublicAccess = 'block-new-sharing' | 'unblocked';

/** Off at first: accounts of the embedded EC2 may share images with everybody. */
export const blockPublicAccess = accountSetting<BlockPublicAccess>('image-block-public-access', 'unblocked');
