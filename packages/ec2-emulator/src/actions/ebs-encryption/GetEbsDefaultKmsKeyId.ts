import { action } from '../../core/action.ts';
import { toldKmsKey } from './ebs-encryption.ts';

export default action('GetEbsDefaultKmsKeyId', (_input, call) => ({ KmsKeyId: toldKmsKey(call) }));
