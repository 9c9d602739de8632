import { expect, test } from 'vitest';
import { fieldOfError } from './field-of-error.ts';

test.each([
  ['InvalidAMIID.NotFound', "The image id '[ami-1]' does not exist", 'image'],
  ['InvalidKeyPair.NotFound', "The key pair 'x' does not exist", 'key-pair'],
  ['InsufficientFreeAddressesInSubnet', 'Not enough free addresses', 'subnet'],
  ['InvalidGroup.Duplicate', "The security group 'web' already exists", 'group-name'],
  ['InvalidBlockDeviceMapping', 'Volume of size 4GB is smaller than snapshot', 'devices'],
  [
    'InvalidParameterValue',
    'Value (nope) for parameter iamInstanceProfile.name is invalid.',
    'instance-profile',
  ],
  ['InvalidParameterValue', 'User data is limited to 16384 bytes', 'user-data'],
  [
    'Unsupported',
    'Your requested instance type (a1.large) is not supported in your Availability Zone',
    'type',
  ],
  ['InvalidParameterCombination', 'Hibernation is not supported for this image', 'hibernation'],
  ['VcpuLimitExceeded', 'You have requested more vCPU capacity than your current limit', 'type'],
] as const)('%s: %s is about %s', (code, message, field) => {
  expect(fieldOfError(code, message)).toBe(field);
});

test('a missing permission is about no field, whatever its message names', () => {
  expect(
    fieldOfError('UnauthorizedOperation', 'not authorized to perform ec2:RunInstances on subnet'),
  ).toBeUndefined();
});
