import * as http from 'node:http';
import * as https from 'node:https';
import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { checkEnvelope, type ReplyCheck } from './envelope.ts';
import { CredentialsFailure } from './failure.ts';
import { type Agents, CheckedHandler } from './handler.ts';

/** The keys that sign a call. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly expiration?: Date | undefined;
}

/** Where calls go and who signs them. */
export interface ClientOptions {
  /** `aws` for Amazon's regional endpoints, else the URL of an EC2-compatible endpoint. */
  readonly endpoint: 'aws' | (string & {});
  readonly region: string;
  /** Nothing else is ever used: no environment, no profile, no metadata service. */
  readonly credentials: Keys | (() => Promise<Keys>);
  /** Sockets, destroyed with the client; where an endpoint is not trusted, ones that refuse where it may not reach. */
  readonly agents?: Agents | undefined;
  readonly connectTimeoutMs?: number | undefined;
  readonly maxReplyBytes?: number | undefined;
}

/**
 * Settings shared by the SDK's clients: each that the SDK would look up in the environment is given.
 *
 * @param check what a reply must look like: for EC2 and STS an AWS Query reply
 */
export function clientConfig(options: ClientOptions, check: ReplyCheck = checkEnvelope) {
  const {
    endpoint,
    region,
    credentials,
    connectTimeoutMs = 3_000,
    maxReplyBytes = 64 * 1024 * 1024,
  } = options;
  return {
    region,
    ...(endpoint !== 'aws' && { endpoint }),
    ignoreConfiguredEndpointUrls: true,
    credentials: typeof credentials === 'function' ? told(credentials) : credentials,
    requestHandler: new CheckedHandler({
      agents: options.agents ?? defaultAgents(),
      connectTimeoutMs,
      maxReplyBytes,
      check,
    }),
    // The transport decides what may be sent again: the SDK would resend a mutation that lost its reply.
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    authSchemePreference: ['aws.auth#sigv4'],
    userAgentAppId: 'muster',
    cacheMiddleware: true,
  } satisfies EC2ClientConfig;
}

/** An EC2 client that reads nothing from its surroundings. */
export function createClient(options: ClientOptions): EC2Client {
  const client = new EC2Client(clientConfig(options));
  // It copies every output deeply, also when nothing is logged.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

function defaultAgents(): Agents {
  const options = { keepAlive: true, maxSockets: 50 };
  return { http: new http.Agent(options), https: new https.Agent(options) };
}

function told(credentials: () => Promise<Keys>): () => Promise<Keys> {
  return async () => {
    try {
      return await credentials();
    } catch (cause) {
      throw new CredentialsFailure('The connection has no usable credentials.', { cause });
    }
  };
}
