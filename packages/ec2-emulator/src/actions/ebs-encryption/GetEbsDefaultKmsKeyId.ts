import { action } from '../../core/action.ts';
import { defaultKmsKey } from './ebs-encryption.ts';

export default action('GetEbsDefaultKmsKeyId', (_input, call) => ({ KmsKeyId: defaultKmsKey(call) }));
