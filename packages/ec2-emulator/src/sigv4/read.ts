import { Ec2Error } from '../core/errors.ts';
import type { Signature, SignedRequest } from './request.ts';

export const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * How far a caller's clock may be from ours.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (RequestExpired)
 */
const SKEW_MS = 15 * 60 * 1000;
const MAX_PRESIGNED_SECONDS = 7 * 24 * 60 * 60;

/**
 * The signature a request carries, in its header or its query.
 * Throws `MissingAuthenticationToken` when there is none and `IncompleteSignature` when it can't be read.
 */
export function readSignature(request: SignedRequest): Signature {
  const header = single(request.headers.authorization);
  if (header !== undefined) return readHeader(header, request);
  if (request.url.searchParams.has('X-Amz-Signature')) return readQuery(request.url.searchParams);
  throw new Ec2Error('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
}

function readHeader(header: string, { headers }: SignedRequest): Signature {
  const [algorithm, ...rest] = header.split(' ');
  if (algorithm !== ALGORITHM) throw incomplete(`Unsupported authorization type: '${algorithm}'`);
  const fields = new Map(
    rest
      .join(' ')
      .split(',')
      .map((field) => field.trim().split(/=(.*)/s, 2) as [string, string]),
  );
  const timestamp = single(headers['x-amz-date']) ?? basicTimestamp(single(headers.date));
  const time = parseTimestamp(timestamp);
  return {
    ...credentialScope(fields.get('Credential')),
    sessionToken: single(headers['x-amz-security-token']),
    timestamp: timestamp ?? '',
    validFrom: time - SKEW_MS,
    validUntil: time + SKEW_MS,
    ...signedParts(fields.get('SignedHeaders'), fields.get('Signature')),
  };
}

function readQuery(query: URLSearchParams): Signature {
  const get = (name: string) => query.get(name) ?? undefined;
  if (get('X-Amz-Algorithm') !== ALGORITHM) throw incomplete(`X-Amz-Algorithm must be ${ALGORITHM}`);
  const timestamp = get('X-Amz-Date');
  const time = parseTimestamp(timestamp);
  const seconds = Number(get('X-Amz-Expires') ?? Number.NaN);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_PRESIGNED_SECONDS) {
    throw incomplete(`X-Amz-Expires must be a number of seconds from 1 to ${MAX_PRESIGNED_SECONDS}`);
  }
  return {
    ...credentialScope(get('X-Amz-Credential')),
    sessionToken: get('X-Amz-Security-Token'),
    timestamp: timestamp ?? '',
    validFrom: time - SKEW_MS,
    validUntil: time + seconds * 1000,
    ...signedParts(get('X-Amz-SignedHeaders'), get('X-Amz-Signature')),
  };
}

function credentialScope(credential: string | undefined) {
  const [accessKeyId, date, region, service, end, ...more] = credential?.split('/') ?? [];
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request' || more.length > 0) {
    throw incomplete("Credential must be 'access-key/date/region/service/aws4_request'");
  }
  return { accessKeyId, date, region, service };
}

function signedParts(signedHeaders: string | undefined, signature: string | undefined) {
  if (!signedHeaders || !signature) throw incomplete('SignedHeaders and Signature are both needed');
  const names = signedHeaders.toLowerCase().split(';');
  if (!names.includes('host')) throw incomplete("'host' must be a signed header");
  return { signedHeaders: names, hex: signature };
}

function parseTimestamp(timestamp: string | undefined): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp ?? '');
  if (!match) throw incomplete(`Date must be in ISO-8601 'basic format'. Got '${timestamp ?? ''}'`);
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function basicTimestamp(httpDate: string | undefined): string | undefined {
  const time = Date.parse(httpDate ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

function incomplete(message: string): Ec2Error {
  return new Ec2Error('IncompleteSignature', message, 400);
}
