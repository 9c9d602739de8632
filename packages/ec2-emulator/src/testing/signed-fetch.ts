import type { Account } from '../core/accounts.ts';
import { canonicalRequest, sign, signingKey } from '../sigv4/canonical.ts';
import { onlyEmbedded } from './target.ts';

export interface RawRequest {
  readonly account: Pick<Account, 'accessKeyId' | 'secretAccessKey'>;
  readonly method?: 'GET' | 'POST';
  readonly parameters?: Record<string, string>;
  readonly service?: string;
  readonly region?: string;
  /** For services that speak JSON: what is asked of which operation, in place of parameters. */
  readonly document?: { readonly target: string; readonly json: string };
}

/** Sends parameters no SDK would send, signed like any other request. */
export async function signedFetch(
  server: string,
  { account, method = 'POST', parameters = {}, service = 'ec2', region = 'us-east-1', document }: RawRequest,
): Promise<Response> {
  onlyEmbedded('accounts of the test');
  const query = new URLSearchParams(parameters).toString();
  const url = new URL(method === 'GET' ? `/?${query}` : '/', server);
  const body = Buffer.from(document?.json ?? (method === 'GET' ? '' : query));
  const timestamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const signature = {
    accessKeyId: account.accessKeyId,
    date: timestamp.slice(0, 8),
    region,
    service,
    timestamp,
    validFrom: 0,
    validUntil: 0,
    signedHeaders: ['host', 'x-amz-date'],
    hex: '',
  };
  const headers = { host: url.host, 'x-amz-date': timestamp };
  const signed = { host: [headers.host], 'x-amz-date': [timestamp] };
  const canonical = canonicalRequest({ method, url, headers: signed, body }, signature);
  const hex = sign(canonical, signature, signingKey(account.secretAccessKey, signature));
  const scope = `${account.accessKeyId}/${signature.date}/${region}/${service}/aws4_request`;
  return await fetch(url, {
    method,
    headers: {
      ...headers,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${hex}`,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(document && { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': document.target }),
    },
    ...(method === 'POST' && { body }),
  });
}
