import { expect, it } from 'vitest';
import { missingOf } from './missing.ts';

it('a refusal that names no action lacks one of all that the call needs', () => {
  const message =
    'You are not authorized to perform this operation. Encoded authorization failure message: abc';
  const input = {
    InstanceId: 'i-0123456789abcdef0',
    TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'a', Value: 'b' }] }],
  };
  expect(missingOf({ message }, 'CreateImage', input)).toEqual({
    actions: ['ec2:CreateImage', 'ec2:CreateTags'],
    explicitlyDenied: false,
  });
});
