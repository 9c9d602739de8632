import { Ec2Error, transportProblems } from '@muster/ec2-client';
import { beforeAll, expect, test } from 'vitest';
import { explain, loadErrorWords } from './errors.ts';
import { ProblemError } from './problem.ts';

beforeAll(loadErrorWords);

const ec2 = (code: string) =>
  new Ec2Error({ operation: 'RunInstances', code, message: `said ${code}`, requestId: 'r-1' });

test.each([
  ['UnauthorizedOperation', 'The account does not allow this'],
  ['IncorrectInstanceState', 'The instance is not in a state that allows this'],
  ['OperationNotPermitted', 'A protection is switched on'],
  ['InvalidGroup.NotFound', 'It no longer exists'],
  ['InvalidInstanceID.NotFound', 'It no longer exists'],
  ['InstanceLimitExceeded', 'A quota of this account is reached'],
  ['RulesPerSecurityGroupLimitExceeded', 'A quota of this account is reached'],
  ['RequestLimitExceeded', 'EC2 is throttling requests'],
  ['Muster.NotAnEc2Response', 'The endpoint did not return an EC2 response'],
  ['constructor', 'EC2 refused'],
  ['DependencyViolation', 'Something still uses it'],
  ['InvalidGroup.Duplicate', 'It already exists'],
  ['InvalidParameterValue', 'EC2 does not accept a value'],
  ['MissingParameter', 'EC2 does not accept a value'],
  ['AuthFailure', 'EC2 does not accept the credentials'],
  ['Muster.Unreachable', 'EC2 can’t be reached'],
  ['Muster.Timeout', 'EC2 did not answer in time'],
  ['Muster.UnknownRegion', 'This connection has no such region'],
  ['Muster.unreachable', 'Muster does not answer'],
  ['Muster.not-signed-in', 'The session has ended'],
  ['SomethingNew', 'EC2 refused'],
])('%s in words, with EC2’s own code and message kept', (code, title) => {
  expect(explain(ec2(code), 'en')).toMatchObject({ title, code, detail: `said ${code}`, requestId: 'r-1' });
});

test('the same in Korean', () => {
  expect(explain(ec2('InsufficientInstanceCapacity'), 'ko').title).toBe(
    '지금 이 가용 영역에 해당 유형의 용량이 없습니다',
  );
});

test('a problem in which EC2 spoke is EC2’s', () => {
  const problem = {
    type: 'ec2-refused',
    title: 'EC2 refused',
    status: 400,
    ec2Code: 'InvalidAMIID.NotFound',
  };
  expect(explain(new ProblemError(problem), 'en')).toMatchObject({
    title: 'It no longer exists',
    code: 'InvalidAMIID.NotFound',
    retryable: false,
  });
});

test('a refused field is named with what is accepted', () => {
  const fields = [{ path: 'password', message: 'a password has at least 12 characters' }];
  const problem = { type: 'invalid-field', title: 'Invalid', status: 400, fields };
  expect(explain(new ProblemError(problem), 'en').detail).toBe(
    'password: a password has at least 12 characters',
  );
});

test('when the BFF does not answer, trying again can help', () => {
  expect(explain(new ProblemError({ type: 'unreachable', title: '', status: 0 }), 'en').retryable).toBe(true);
});

test.each(Object.entries(transportProblems))(
  '%s says the same whether EC2 or an inventory tells of it',
  (code, type) => {
    const problem = { type, title: 'as the BFF says it', status: 502, detail: `said ${code}` };
    for (const language of ['en', 'ko'] as const) {
      const { requestId: _, ...told } = explain(ec2(code), language);
      expect(explain(new ProblemError(problem), language)).toMatchObject({ ...told, retryable: true });
      expect(told.title).not.toBe(
        explain(new ProblemError({ ...problem, type: 'unheard-of' }), language).title,
      );
    }
  },
);

test.each([
  ['forbidden', 403, 'Your role does not allow this'],
  ['too-many-attempts', 429, 'Too many attempts'],
  ['setup-link-spent', 403, 'This link is not valid any more'],
  ['internal', 500, 'Muster itself had a failure'],
  ['stopping', 503, 'Muster is being restarted'],
  ['busy', 503, 'Too many people are signing in at once'],
  ['did-not-happen', 503, 'EC2 did not do this'],
])('%s of the BFF is no mere refusal', (type, status, title) => {
  expect(explain(new ProblemError({ type, title: '', status }), 'en').title).toBe(title);
});

test('a step that EC2 did not do says so in Korean alone', () => {
  const problem = {
    type: 'did-not-happen',
    title: 'EC2 did not do this',
    status: 503,
    detail: 'The reply was lost. EC2 was asked afterwards, and nothing has changed.',
    next: 'Go on to try again.',
  };
  expect(explain(new ProblemError(problem), 'ko')).toEqual({
    title: 'EC2에서 실행되지 않았습니다',
    detail: '응답을 받지 못했습니다. 이후 EC2에서 확인한 결과 변경된 내용이 없습니다.',
    next: '다시 시도하려면 “이어서 진행”을 선택하세요.',
    retryable: true,
  });
});
