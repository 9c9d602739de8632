import type { Call } from '../../core/call.ts';

/** The setting of an account in a region; new accounts of the embedded EC2 may share images with everybody. */
const SETTING = 'image-block-public-access';

export type BlockPublicAccess = 'block-new-sharing' | 'unblocked';

export function blockPublicAccess(call: Call): BlockPublicAccess {
  return call.region.settings.get(SETTING)?.value === 'block-new-sharing' ? 'block-new-sharing' : 'unblocked';
}

export function setBlockPublicAccess<Value extends BlockPublicAccess>(call: Call, value: Value): Value {
  call.region.settings.put({ name: SETTING, value });
  return value;
}
