import { action } from '../../core/action.ts';
import { chooseDefaultKmsKey } from './ebs-encryption.ts';

export default action('ModifyEbsDefaultKmsKeyId', (input, call) => ({
  KmsKeyId: chooseDefaultKmsKey(call, input.KmsKeyId),
}));
