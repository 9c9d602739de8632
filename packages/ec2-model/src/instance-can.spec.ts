import { describe, expect, it } from 'vitest';
import { type InstanceAction, type InstanceFacts, instanceCan } from './instance-can.ts';

const instance = (state: string, more: InstanceFacts = {}): InstanceFacts => ({
  State: { Name: state },
  RootDeviceType: 'ebs',
  ...more,
});

function reason(facts: InstanceFacts, action: InstanceAction): string | undefined {
  const answer = instanceCan(facts, action);
  return answer.ok ? undefined : answer.reason;
}

describe('an EBS-backed instance', () => {
  it('is stopped while it runs and started while it is stopped', () => {
    expect(reason(instance('running'), 'stop')).toBeUndefined();
    expect(reason(instance('stopped'), 'stop')).toBe('must-be-running');
    expect(reason(instance('stopped'), 'start')).toBeUndefined();
    expect(reason(instance('stopping'), 'start')).toBe('must-be-stopped');
  });

  it('is terminated in every state but when it is already gone', () => {
    for (const state of ['pending', 'running', 'stopping', 'stopped']) {
      expect(reason(instance(state), 'terminate')).toBeUndefined();
    }
    expect(reason(instance('shutting-down'), 'terminate')).toBe('already-terminated');
    expect(reason(instance('terminated'), 'terminate')).toBe('already-terminated');
  });

  it('hibernates only when it was launched for it', () => {
    const plain = instance('running', { HibernationOptions: { Configured: false } });
    expect(reason(plain, 'hibernate')).toBe('not-launched-for-hibernation');
    const ready = instance('running', { HibernationOptions: { Configured: true } });
    expect(reason(ready, 'hibernate')).toBeUndefined();
  });

  it('changes its type only while it is stopped', () => {
    expect(reason(instance('running'), 'change-type')).toBe('must-be-stopped');
    expect(reason(instance('stopped'), 'change-type')).toBeUndefined();
  });

  it('has a password to decrypt only when it is Windows', () => {
    expect(reason(instance('running'), 'get-password')).toBe('only-windows-has-a-password');
    expect(reason(instance('running', { Platform: 'windows' }), 'get-password')).toBeUndefined();
  });
});

describe('an instance-store-backed instance', () => {
  const facts = (state: string) => instance(state, { RootDeviceType: 'instance-store' });

  it('can not be stopped, started or imaged, whatever its state', () => {
    expect(reason(facts('running'), 'stop')).toBe('instance-store-root-cannot-stop');
    expect(reason(facts('running'), 'start')).toBe('instance-store-root-cannot-stop');
    expect(reason(facts('running'), 'create-image')).toBe('instance-store-root-cannot-be-imaged');
  });

  it('can be rebooted and terminated', () => {
    expect(reason(facts('running'), 'reboot')).toBeUndefined();
    expect(reason(facts('running'), 'terminate')).toBeUndefined();
  });
});

it('says where each refusal is documented', () => {
  const answer = instanceCan(instance('stopped'), 'reboot');
  expect(answer).toMatchObject({
    ok: false,
    see: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
  });
});

it('leaves the answer to EC2 where a value is not known', () => {
  for (const facts of [
    {},
    { State: { Name: 'error' } },
    instance('running', { RootDeviceType: 'standard' }),
  ]) {
    expect(reason(facts, 'stop')).toBeUndefined();
    expect(reason(facts, 'hibernate')).toBeUndefined();
    expect(reason(facts, 'terminate')).toBeUndefined();
  }
});
