import { action } from '../../core/action.ts';
import { encryptionByDefault } from './ebs-encryption.ts';

export default action('EnableEbsEncryptionByDefault', (_input, call) => ({
  EbsEncryptionByDefault: encryptionByDefault.set(call, true),
}));
