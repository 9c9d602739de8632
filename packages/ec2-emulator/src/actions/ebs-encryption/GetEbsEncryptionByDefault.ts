import { action } from '../../core/action.ts';
import { encryptionByDefault } from './ebs-encryption.ts';

export default action('GetEbsEncryptionByDefault', (_input, call) => {
  const EbsEncryptionByDefault = encryptionByDefault.get(call);
  return {
    EbsEncryptionByDefault,
    SseType: EbsEncryptionByDefault ? ('sse-kms' as const) : ('none' as const),
  };
});
