import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer, type RawEndpoint, rawEndpoint, reply } from '../testing/raw-endpoint.ts';
import { callerAccount } from './account.ts';
import { createSdkTransport } from './transport.ts';

let folder = '';
let canary: RawEndpoint;

/** Everything around Muster offers other credentials, another endpoint and another region. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-ambient-'));
  canary = await rawEndpoint(answer(reply('DescribeVpcs')));
  const planted = [
    `region = mars-north-1`,
    `endpoint_url = ${canary.url}`,
    `credential_process = /bin/sh -c "touch ${join(folder, 'ran')}"`,
    'use_fips_endpoint = true',
  ].join('\n');
  await writeFile(join(folder, 'config'), `[default]\n${planted}\n[profile planted]\n${planted}\n`);
  const variables = {
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'config'),
    AWS_PROFILE: 'planted',
    AWS_ACCESS_KEY_ID: 'AKIAPLANTED',
    AWS_SECRET_ACCESS_KEY: 'planted',
    AWS_SESSION_TOKEN: 'planted',
    AWS_REGION: 'mars-north-1',
    AWS_ENDPOINT_URL: canary.url,
    AWS_ENDPOINT_URL_EC2: canary.url,
    AWS_ENDPOINT_URL_STS: canary.url,
    AWS_EC2_METADATA_SERVICE_ENDPOINT: canary.url,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: canary.url,
    AWS_MAX_ATTEMPTS: '9',
    HTTP_PROXY: canary.url,
    HTTPS_PROXY: canary.url,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await canary[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

it('signs with the credentials that it was given, for the region that it was given', async () => {
  let signature = '';
  await using endpoint = await rawEndpoint((socket, body, head) => {
    signature = head;
    answer(reply('DescribeVpcs'))(socket, body, head);
  });
  using transport = createSdkTransport({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAGIVEN', secretAccessKey: 'given' },
  });
  await transport.send('DescribeVpcs', {});
  expect(signature).toMatch(/Credential=AKIAGIVEN\/\d{8}\/us-east-1\/ec2\/aws4_request/);
  expect(signature).not.toMatch(/planted|mars-north-1/i);
  expect(endpoint.requests).toHaveLength(1);
  expect(canary.requests).toEqual([]);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

it('asks no one else when it was given none that work', async () => {
  await using endpoint = await rawEndpoint(answer(reply('DescribeVpcs')));
  const options = {
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: () => Promise.reject(new Error('expired')),
  };
  using transport = createSdkTransport(options);
  const unavailable = { code: 'Muster.CredentialsUnavailable' };
  await expect(transport.send('DescribeVpcs', {})).rejects.toMatchObject(unavailable);
  await expect(callerAccount(options)).rejects.toMatchObject(unavailable);
  expect([...endpoint.requests, ...canary.requests]).toEqual([]);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

it('goes to Amazon’s own regional endpoint for Amazon, whatever the environment says', async () => {
  const hosts: string[] = [];
  const refuse = (hostname: string, _: unknown, done: (error: Error, addresses: []) => void) => {
    hosts.push(hostname);
    done(Object.assign(new Error('offline'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }), []);
  };
  for (const region of ['us-east-1', 'cn-north-1', 'eusc-de-east-1']) {
    const agents = { http: new HttpAgent({ lookup: refuse }), https: new HttpsAgent({ lookup: refuse }) };
    using transport = createSdkTransport({
      endpoint: 'aws',
      region,
      credentials: { accessKeyId: 'AKIAGIVEN', secretAccessKey: 'given' },
      agents,
      random: () => 0,
    });
    await expect(transport.send('DeleteVpc', { VpcId: 'vpc-1' })).rejects.toMatchObject({
      code: 'Muster.Unreachable',
    });
  }
  expect(hosts).toEqual([
    'ec2.us-east-1.amazonaws.com',
    'ec2.cn-north-1.amazonaws.com.cn',
    'ec2.eusc-de-east-1.amazonaws.eu',
  ]);
  expect(canary.requests).toEqual([]);
});
