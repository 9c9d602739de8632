import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { EkPubKeyType } from '@aws-sdk/client-ec2';

/** Makes the public endorsement key of a TPM, as base64 of its DER form. */
export function newEndorsementKey(type: EkPubKeyType): string {
  const { publicKey } =
    type === 'rsa-2048'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** A key in DER form as the TPM 2.0 structure TPMT_PUBLIC, by the templates L-1 and H-3 of the TCG's EK credential profile. */
export function asTpmt(type: EkPubKeyType, der: string): string {
  const key = createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
  return (type === 'rsa-2048' ? rsaTpmt(key) : eccTpmt(key)).toString('base64');
}

const POLICY_A_SHA256 = '837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa';
const POLICY_B_SHA384 =
  'b26e7d28d11a50bc53d882bcf5fd3a1a074148bb35d3b4e4cb1c0ad9bde419cacb47ba09699646150f9fc000f3f80e12';

const sized = (hex: string) => (hex.length / 2).toString(16).padStart(4, '0') + hex;
const part = (key: KeyObject, name: 'n' | 'x' | 'y') =>
  Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url').toString('hex');

/** Type RSA, name SHA-256, attributes, policy, AES-128 CFB, no scheme, 2048 bits, the usual exponent, the modulus. */
const rsaTpmt = (key: KeyObject) =>
  Buffer.from(
    `0001000b000300b2${sized(POLICY_A_SHA256)}0006008000430010080000000000${sized(part(key, 'n'))}`,
    'hex',
  );

/** Type ECC, name SHA-384, attributes, policy, AES-256 CFB, no scheme, curve P-384, no derivation, the point. */
const eccTpmt = (key: KeyObject) =>
  Buffer.from(
    `0023000c000300f2${sized(POLICY_B_SHA384)}000601000043001000040010${sized(part(key, 'x'))}${sized(part(key, 'y'))}`,
    'hex',
  );
