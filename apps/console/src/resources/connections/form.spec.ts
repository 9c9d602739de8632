import type { Connection } from '@muster/contract';
import { expect, test } from 'vitest';
import { formOf, newOf, patchOf } from './form.ts';

const private1: Connection = {
  id: 'c1',
  name: 'Private cloud',
  endpoint: 'https://ec2.cloud.example.com/',
  regions: ['one', 'two'],
  defaultRegion: 'one',
  allowPrivateNetwork: true,
  account: '123456789012',
  endpointUrl: 'https://ec2.cloud.example.com/',
  credentials: { from: 'keys', accessKeyId: 'AKIDEXAMPLE' },
};

test('editing the name keeps the credentials and everything else', () => {
  expect(patchOf({ ...formOf(private1), name: 'Renamed' })).toEqual({
    name: 'Renamed',
    endpoint: 'https://ec2.cloud.example.com/',
    regions: ['one', 'two'],
    defaultRegion: 'one',
    allowPrivateNetwork: true,
  });
});

test('a new Amazon connection carries its key, trimmed, and no empty session token', () => {
  const form = { ...formOf(), name: 'Prod', accessKeyId: ' AKIDEXAMPLE ', secretAccessKey: 's3cret' };
  expect(newOf(form)).toEqual({
    name: 'Prod',
    endpoint: 'aws',
    regions: [],
    defaultRegion: 'us-east-1',
    allowPrivateNetwork: false,
    credentials: { from: 'keys', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 's3cret' },
  });
});

test('kept credentials are nothing that could be tested from the browser', () => {
  expect(newOf(formOf(private1))).toBeUndefined();
});
