import { operations } from '@muster/ec2-client';
import { expect, it } from 'vitest';
import { repetition, saysItHappened, saysNotFound } from './repetition.ts';

it.each([
  ['RunInstances', 'token'],
  ['CreateVolume', 'token'],
  ['CreateTags', 'repeatable'],
  ['DeleteTags', 'repeatable'],
  ['StopInstances', 'repeatable'],
  ['ModifyImageAttribute', 'repeatable'],
  ['ModifyVolume', 'refused'],
  ['AuthorizeSecurityGroupIngress', 'refused'],
  ['DeleteSecurityGroup', 'refused'],
  ['CreateSecurityGroup', 'refused'],
  ['ImportKeyPair', 'refused'],
  ['AllocateAddress', 'twice'],
  ['RebootInstances', 'twice'],
  ['CreateSnapshot', 'twice'],
] as const)('%s sent again: %s', (operation, expected) => {
  expect(repetition(operation)).toBe(expected);
});

it('nothing that makes something is taken for repeatable', () => {
  const makers = [...operations().values()].filter(
    ({ name, effect }) =>
      effect !== 'read' && /^(Allocate|Copy|Create|Import|Run)/.test(name) && name !== 'CreateTags',
  );
  expect(makers.filter(({ name }) => repetition(name) === 'repeatable')).toEqual([]);
});

it.each([
  ['AuthorizeSecurityGroupIngress', 'InvalidPermission.Duplicate', true],
  ['CreateSecurityGroup', 'InvalidGroup.Duplicate', true],
  ['ImportKeyPair', 'InvalidKeyPair.Duplicate', true],
  ['CreateImage', 'InvalidAMIName.Duplicate', true],
  ['RevokeSecurityGroupIngress', 'InvalidPermission.NotFound', true],
  ['DeleteSecurityGroup', 'InvalidGroup.NotFound', true],
  ['DeregisterImage', 'InvalidAMIID.Unavailable', true],
  ['DeleteSecurityGroup', 'DependencyViolation', false],
  ['AuthorizeSecurityGroupIngress', 'RulesPerSecurityGroupLimitExceeded', false],
  ['AuthorizeSecurityGroupIngress', 'InvalidGroup.NotFound', false],
  ['DeleteSecurityGroup', 'UnauthorizedOperation', false],
] as const)('%s refused with %s says that it has happened: %s', (operation, code, expected) => {
  expect(saysItHappened(operation, code)).toBe(expected);
});

it('not found is told by the code', () => {
  expect(
    ['InvalidGroup.NotFound', 'InvalidKeyPair.NotFound', 'InvalidAMIID.NotFound'].every(saysNotFound),
  ).toBe(true);
  expect(['InvalidPermission.Duplicate', 'DependencyViolation'].some(saysNotFound)).toBe(false);
});
