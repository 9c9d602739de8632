import { signedFetch } from './signed-fetch.ts';

interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Asks STS, whose client is not among the dependencies; gives the text of each element of its reply by name. */
export async function askSts(
  url: string,
  account: Key,
  parameters: Record<string, string>,
): Promise<Record<string, string>> {
  const reply = await signedFetch(url, {
    account,
    parameters: { Version: '2011-06-15', ...parameters },
    service: 'sts',
  });
  const elements = (await reply.text()).matchAll(/<(\w+)>([^<]+)<\/\1>/g);
  return Object.fromEntries(
    [...elements].map(([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')]),
  );
}

/** Credentials that STS hands out for a while, as the SDK takes them. */
export async function sessionFrom(url: string, account: Key, parameters: Record<string, string>) {
  const reply = await askSts(url, account, parameters);
  const { AccessKeyId, SecretAccessKey, SessionToken } = reply;
  if (!AccessKeyId || !SecretAccessKey || !SessionToken)
    throw new Error(`STS answered ${JSON.stringify(reply)}`);
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
