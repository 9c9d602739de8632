import { action } from '../../core/action.ts';
import { chooseDefaultKmsKey } from './ebs-encryption.ts';

export default action('ResetEbsDefaultKmsKeyId', (_input, call) => ({
  KmsKeyId: chooseDefaultKmsKey(call, undefined),
}));
