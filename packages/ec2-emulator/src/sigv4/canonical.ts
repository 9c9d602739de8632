import { createHash, createHmac } from 'node:crypto';
import { ALGORITHM } from './read.ts';
import type { Signature, SignedRequest } from './request.ts';

/**
 * The request as it must have been signed.
 *
 * The body is hashed here. `x-amz-content-sha256` is the caller's word for it, and believing that would accept a
 * body changed on the way.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalRequest(request: SignedRequest, signature: Signature): string {
  const headers = signature.signedHeaders.map((name) => `${name}:${headerText(request.headers[name])}\n`);
  return [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url.searchParams),
    headers.join(''),
    signature.signedHeaders.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n');
}

/** The signature's hexadecimal digits for a canonical request. */
export function sign(canonical: string, signature: Signature, key: Buffer): string {
  const { date, region, service, timestamp } = signature;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = [ALGORITHM, timestamp, `${date}/${region}/${service}/aws4_request`, hash].join('\n');
  return hmac(key, text).toString('hex');
}

/** The key for one day, region and service. */
export function signingKey(secret: string, { date, region, service }: Signature): Buffer {
  return [date, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function headerText(values: readonly string[] = []): string {
  return values.map((value) => value.trim().replace(/\s+/g, ' ')).join(',');
}

function canonicalQuery(query: URLSearchParams): string {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
