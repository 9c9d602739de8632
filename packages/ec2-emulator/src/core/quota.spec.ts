import { expect, test } from 'vitest';
import { checkQuota } from './quota.ts';

test.each([
  ['vpcs', 5, 'VpcLimitExceeded', 'The maximum number of VPCs has been reached.'],
  [
    'securityGroups',
    2500,
    'SecurityGroupLimitExceeded',
    'The maximum number of security groups has been reached.',
  ],
  ['keyPairs', 5000, 'KeyPairLimitExceeded', 'The maximum number of key pairs has been reached.'],
] as const)('an account may have %s up to %i', (kind, most, code, message) => {
  checkQuota(kind, { size: most - 1 });
  expect(() => checkQuota(kind, { size: most })).toThrow(expect.objectContaining({ code, message }));
});
