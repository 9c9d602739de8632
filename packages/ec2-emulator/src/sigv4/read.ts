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
 * Throws `MissingAuthenticationToken` when there is none, `IncompleteSignature` when it can't be read and `AuthFailure`
 * when it is of an older version, which boto 2 signs by for an endpoint it does not know.
 */
export function readSignature(request: SignedRequest): Signature {
  const header = once('Authorization', request);
  if (header !== undefined) return readHeader(header, request);
  if (request.url.searchParams.has('X-Amz-Signature')) return readQuery(request.url.searchParams);
  checkNotOlder(request);
  throw new Ec2Error('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
}

/** An older signature is a parameter, of the query or of the form, beside its version. */
function checkNotOlder({ url, method, body }: SignedRequest): void {
  const form = method === 'POST' ? new URLSearchParams(Buffer.from(body).toString()) : url.searchParams;
  const version = form.get('SignatureVersion') ?? url.searchParams.get('SignatureVersion');
  if (version === null) return;
  const message = `AWS Signature Version ${version} is not supported. Use Signature Version 4.`;
  throw new Ec2Error('AuthFailure', message, 401);
}

function readHeader(header: string, request: SignedRequest): Signature {
  const [algorithm, ...rest] = header.split(' ');
  const fields = new Map(
    rest
      .join(' ')
      .split(',')
      .map((field) => field.trim().split(/=(.*)/s, 2) as [string, string]),
  );
  const timestamp = once('X-Amz-Date', request) ?? basicTimestamp(once('Date', request));
  const lacking = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => algorithm !== ALGORITHM || !fields.get(name))
    .map((name) => `Authorization header requires '${name}' parameter. `);
  if (timestamp === undefined) {
    lacking.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
  }
  if (lacking.length > 0) throw incomplete(`${lacking.join('')}Authorization=${algorithm}`);
  const time = parseTimestamp(timestamp);
  return {
    ...credentialScope(fields.get('Credential')),
    sessionToken: once('X-Amz-Security-Token', request),
    timestamp: timestamp ?? '',
    validFrom: time - SKEW_MS,
    validUntil: time + SKEW_MS,
    ...signedParts(fields.get('SignedHeaders'), fields.get('Signature')),
  };
}

function readQuery(query: URLSearchParams): Signature {
  const get = (name: string) => query.get(name) ?? undefined;
  if (get('X-Amz-Algorithm') !== ALGORITHM) throw incomplete(`X-Amz-Algorithm must be ${ALGORITHM}`);
  const lacking = ['X-Amz-Credential', 'X-Amz-SignedHeaders', 'X-Amz-Date']
    .filter((name) => !get(name))
    .map((name) => `AWS query-string parameters must include '${name}'. `);
  if (lacking.length > 0) throw incomplete(`${lacking.join('')}Re-examine the query-string parameters.`);
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

function credentialScope(credential = '') {
  const [accessKeyId, date, region, service, end, ...more] = credential.split('/');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request' || more.length > 0) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  }
  return { accessKeyId, date, region, service };
}

function signedParts(signedHeaders = '', hex = '') {
  const names = signedHeaders.toLowerCase().split(';');
  if (names.includes('host')) return { signedHeaders: names, hex };
  throw incomplete("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
}

function parseTimestamp(timestamp: string | undefined): number {
  const digits = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp ?? '') ?? [];
  const [, year, month, day, hour, minute, second] = digits;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!Number.isNaN(time)) return time;
  throw incomplete(
    `Date must be in ISO-8601 'basic format'. Got '${timestamp ?? ''}'. See http://en.wikipedia.org/wiki/ISO_8601`,
  );
}

function basicTimestamp(httpDate: string | undefined): string | undefined {
  const time = Date.parse(httpDate ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A header that says one thing only. Throws `IncompleteSignature` when it comes more than once. */
function once(name: string, { headers }: SignedRequest): string | undefined {
  const [value, ...others] = headers[name.toLowerCase()] ?? [];
  if (others.length > 0) throw incomplete(`The header ${name} must not be there more than once`);
  return value;
}

function incomplete(message: string): Ec2Error {
  return new Ec2Error('IncompleteSignature', message, 400);
}
