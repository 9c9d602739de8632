import type { PlanSummary } from '@muster/contract';
import { expect, test } from 'vitest';
import { speak } from '../../i18n/index.ts';
import { actionText } from './audit.ts';
import { kindWords } from './kinds.ts';
import { operationText } from './operations.ts';
import { operationsText, planTitle, summaries } from './summary.ts';

test.each([
  ['RunInstances', 'Launch instances', '인스턴스 시작'],
  ['DeleteSecurityGroup', 'Delete security group', '보안 그룹 삭제'],
  ['ModifySecurityGroupRules', 'Change security group rules', '보안 그룹 규칙 변경'],
  ['AllocateAddress', 'Allocate Elastic IP address', '탄력적 IP 주소 할당'],
  ['AttachVolume', 'Attach volume', '볼륨 연결'],
  ['ModifyInstanceAttribute', 'Change instance attribute', '인스턴스 속성 변경'],
  ['CreateVpcEndpoint', 'Create VPC endpoint', 'VPC 엔드포인트 생성'],
  ['MonitorInstances', 'Turn on detailed monitoring of instances', '인스턴스 세부 모니터링 켜기'],
  ['CreateTrafficMirrorSession', 'Create traffic mirror session', 'traffic mirror session 생성'],
  ['Frobnicate', 'Frobnicate', 'Frobnicate'],
])('%s in words', (operation, en, ko) => {
  expect(operationText(operation, 'en')).toBe(en);
  expect(operationText(operation, 'ko')).toBe(ko);
});

test.each([
  ['sign-in', 'Signed in', '로그인'],
  ['plan.apply', 'Applied a plan', '계획 적용'],
  ['connection.update', 'Changed a connection', '연결 변경'],
  ['step.RunInstances', 'Launch instances', '인스턴스 시작'],
  ['user.create', 'Created a user', '사용자 생성'],
  ['quota.raised-by-hand', 'Quota raised by hand', '기타 작업: Quota raised by hand'],
  ['', 'Other action', '기타 작업'],
])('the audit action “%s” in words', (action, en, ko) => {
  expect(actionText(action, 'en')).toBe(en);
  expect(actionText(action, 'ko')).toBe(ko);
});

const title = (
  summary: { kind: string; values: PlanSummary['values'] },
  operations: readonly string[] = [],
) =>
  (['en', 'ko'] as const).map((language) =>
    planTitle(summary, speak(summaries, language), operationsText(operations, language)),
  );

test('a plan of a kind that is not known is told by what its steps do', () => {
  expect(title({ kind: 'address-swap', values: {} }, ['ReleaseAddress', 'AllocateAddress'])).toEqual([
    'Release Elastic IP address, Allocate Elastic IP address',
    '탄력적 IP 주소 릴리스, 탄력적 IP 주소 할당',
  ]);
  expect(title({ kind: 'address-swap', values: {} })).toEqual(['Change EC2', 'EC2 변경']);
});

test('an undo names what it takes back, and the undo of an undo what it does again', () => {
  const values = { count: 2, plan: 'abc', undoes: 'stop' };
  expect(title({ kind: 'undo', values })).toEqual(['Undo: Stop 2 instances', '실행 취소: 인스턴스 2개 중지']);
  expect(title({ kind: 'undo', values: { ...values, undoes: 'undo' } }, ['StopInstances'])).toEqual([
    'Do again: Stop instances',
    '다시 실행: 인스턴스 중지',
  ]);
  expect(title({ kind: 'undo', values: {} }, ['StopInstances'])[0]).toBe('Undo: Stop instances');
});

test('no value that was stored shows as an object', () => {
  const values = { name: { first: 'web' }, id: ['sg-1'] } as unknown as PlanSummary['values'];
  for (const kind of Object.keys(kindWords)) {
    for (const text of title({ kind, values })) expect(text).not.toMatch(/object|undefined|NaN|=>/i);
  }
});
