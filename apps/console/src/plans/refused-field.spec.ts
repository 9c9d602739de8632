import { expect, it } from 'vitest';
import { refusedField } from './refused-field.ts';

const input = {
  ImageId: 'ami-0123456789abcdef0',
  InstanceType: 'a1.large',
  SecurityGroupIds: ['sg-0123456789abcdef0', 'sg-0123456789abcdef1'],
  BlockDeviceMappings: [{ Ebs: { VolumeSize: 1 } }],
};

it.each([
  ['Value (1) for parameter VolumeSize is invalid.', 'BlockDeviceMappings[0].Ebs.VolumeSize'],
  ["The image id '[ami-0123456789abcdef0]' does not exist", 'ImageId'],
  ["The security group 'sg-0123456789abcdef1' does not exist", 'SecurityGroupIds[1]'],
  ['You have requested more instances than your current limit allows.', undefined],
])('%s', (message, field) => {
  expect(refusedField(message, input)).toBe(field);
});
