import * as sdk from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { reviewedEffects, reviewedNotSecret, reviewedSecrets } from './operations.reviewed.ts';
import { isOperationName, operationClass, operations } from './operations.ts';

const inSdk = Object.keys(sdk).flatMap((name) => name.match(/^([A-Z]\w+)Command$/)?.[1] ?? []);

describe('the table of operations', () => {
  it('classifies every operation of the SDK and no other', () => {
    expect([...operations().keys()].sort()).toEqual(inSdk.sort());
    for (const { name, class: known } of operations().values()) {
      expect(['read', 'change', 'destroy', 'returns-secret'], name).toContain(known);
    }
  });

  it.each([
    ['DescribeInstances', 'read'],
    ['SearchTransitGatewayRoutes', 'read'],
    ['ListSnapshotsInRecycleBin', 'read'],
    ['RunInstances', 'change'],
    ['GetFlowLogsIntegrationTemplate', 'change'],
    ['RevokeSecurityGroupIngress', 'change'],
    ['DeleteTags', 'change'],
    ['TerminateInstances', 'destroy'],
    ['DeregisterImage', 'destroy'],
    ['ReleaseAddress', 'destroy'],
    ['CreateKeyPair', 'returns-secret'],
    ['GetPasswordData', 'returns-secret'],
    ['GetConsoleOutput', 'returns-secret'],
    ['DescribeVpnConnections', 'returns-secret'],
  ])('knows that %s is of class %s', (name, expected) => {
    expect(operationClass(name)).toBe(expected);
  });

  it('keeps what an operation does apart from whether it answers with a secret', () => {
    expect(operations().get('CreateKeyPair')?.effect).toBe('change');
    expect(operations().get('GetPasswordData')?.effect).toBe('read');
  });

  it('knows which operations can be sent twice and which can be rehearsed', () => {
    expect(operations().get('RunInstances')).toMatchObject({ takesClientToken: true, takesDryRun: true });
    expect(operations().get('CreateTags')).toMatchObject({ takesClientToken: false, takesDryRun: true });
    expect(operations().get('ModifySubnetAttribute')).toMatchObject({ takesDryRun: false });
  });

  it('knows no other names', () => {
    expect(isOperationName('DescribeInstances')).toBe(true);
    for (const name of ['describeInstances', 'LaunchRockets', 'constructor', '']) {
      expect(isOperationName(name), name).toBe(false);
      expect(operationClass(name), name).toBeUndefined();
    }
  });

  it('reviews by hand only what the verb or the model gets wrong', () => {
    for (const [name, effect] of Object.entries(reviewedEffects)) {
      const verb = name.match(/^[A-Z][a-z]+/)?.[0] ?? '';
      const others = [...operations().values()].filter(
        (other) => other.name.startsWith(verb) && !(other.name in reviewedEffects),
      );
      for (const other of others) expect(other.effect, `${name} beside ${other.name}`).not.toBe(effect);
    }
    for (const name of reviewedSecrets) expect(operationClass(name)).toBe('returns-secret');
    for (const name of reviewedNotSecret) expect(operationClass(name)).not.toBe('returns-secret');
  });
});
