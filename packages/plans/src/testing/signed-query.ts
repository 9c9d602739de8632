import { createHash, createHmac } from 'node:crypto';
import { CREDENTIALS } from './emulated-account.ts';

/** Sends a request of EC2's Query API as it is printed, with Signature V4, and answers with the XML. */
export async function signedQuery(request: string): Promise<string> {
  const [, region = '', address = '', type = '', body = ''] =
    /region (\S+?)(?:, .*)?\.\nPOST (\S+)\nContent-Type: (.+)\n\n(.*)\n$/.exec(request) ?? [];
  const url = new URL(address);
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const scope = `${time.slice(0, 8)}/${region}/ec2/aws4_request`;
  const canonical = [
    'POST',
    '/',
    '',
    `content-type:${type}`,
    `host:${url.host}`,
    `x-amz-date:${time}`,
    '',
    'content-type;host;x-amz-date',
    sha256(body),
  ].join('\n');
  const key = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${CREDENTIALS.secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString(
    'hex',
  );
  const reply = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-amz-date': time,
      authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${signature}`,
    },
  });
  const xml = await reply.text();
  if (!reply.ok) throw new Error(`${xml}\n${body}`);
  return xml;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
