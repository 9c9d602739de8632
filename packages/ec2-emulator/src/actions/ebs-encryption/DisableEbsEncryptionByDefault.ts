import { action } from '../../core/action.ts';
import { encryptionByDefault } from './ebs-encryption.ts';

export default action('DisableEbsEncryptionByDefault', (_input, call) => ({
  EbsEncryptionByDefault: encryptionByDefault.set(call, false),
}));
