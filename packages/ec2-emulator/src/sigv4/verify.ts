import { timingSafeEqual } from 'node:crypto';
import type { Account } from '../core/accounts.ts';
import type { Clock } from '../core/clock.ts';
import { Ec2Error } from '../core/errors.ts';
import type { Credential, Principal } from '../rights/credentials.ts';
import { canonicalRequest, sign, signingKey } from './canonical.ts';
import { readSignature } from './read.ts';
import type { Signature, SignedRequest } from './request.ts';

/** Who signed a request, and the region and service they signed it for. */
export interface Caller {
  readonly accessKeyId: string;
  readonly account: Account;
  readonly principal: Principal;
  readonly region: string;
  readonly service: string;
}

export type Verify = (request: SignedRequest) => Caller;

/** A signature that the secret of its key did not make of this request. */
export class WrongSignature extends Ec2Error {
  constructor() {
    super(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      403,
    );
  }
}

const MAX_CACHED_KEYS = 1000;

/**
 * Makes a verifier of Signature Version 4 for the keys that `find` finds, by their id and session token. It throws
 * `MissingAuthenticationToken`, `IncompleteSignature`, `RequestExpired`, `SignatureDoesNotMatch` or what `find` throws.
 */
export function verifier(
  find: (accessKeyId: string, sessionToken: string | undefined) => Credential,
  clock: Clock,
): Verify {
  const signingKeys = new Map<string, Buffer>();

  function keyFor(credential: Credential, signature: Signature): Buffer {
    const name = [credential.accessKeyId, signature.date, signature.region, signature.service].join('/');
    let key = signingKeys.get(name);
    if (!key) {
      if (signingKeys.size >= MAX_CACHED_KEYS) signingKeys.clear();
      key = signingKey(credential.secretAccessKey, signature);
      signingKeys.set(name, key);
    }
    return key;
  }

  return (request) => {
    const now = clock.now();
    const signature = readSignature(request);
    const credential = find(signature.accessKeyId, signature.sessionToken);
    if (now < signature.validFrom || now > signature.validUntil || !onItsDay(signature)) {
      throw new Ec2Error('RequestExpired', 'Request has expired.', 400);
    }
    const expected = sign(canonicalRequest(request, signature), signature, keyFor(credential, signature));
    if (!equal(expected, signature.hex)) {
      throw new WrongSignature();
    }
    const { accessKeyId, account, principal } = credential;
    return { accessKeyId, account, principal, region: signature.region, service: signature.service };
  };
}

function onItsDay({ timestamp, date }: Signature): boolean {
  return timestamp.startsWith(date);
}

function equal(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
