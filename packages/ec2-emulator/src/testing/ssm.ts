import type { Account } from '../core/accounts.ts';
import { signedFetch } from './signed-fetch.ts';

interface Parameter {
  readonly Name: string;
  readonly Value: string;
}

/** As much of a reply of Systems Manager's as tests look at; `__type` is an error's code. */
export interface SsmReply {
  readonly Parameter?: Parameter;
  readonly Parameters?: readonly Parameter[];
  readonly InvalidParameters?: readonly string[];
  readonly NextToken?: string;
  readonly __type?: string;
  readonly message?: string;
}

/** Asks Systems Manager, whose client is not among the dependencies. */
export async function askSsm(
  url: string,
  account: Pick<Account, 'accessKeyId' | 'secretAccessKey'>,
  operation: string,
  input: object,
  region = 'us-east-1',
): Promise<SsmReply> {
  const document = { target: `AmazonSSM.${operation}`, json: JSON.stringify(input) };
  const reply = await signedFetch(url, { account, service: 'ssm', region, document });
  return (await reply.json()) as SsmReply;
}
