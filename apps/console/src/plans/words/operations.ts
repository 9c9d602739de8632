import type { Language } from '../../i18n/index.ts';
import { nouns } from './resource-nouns.ts';

type Pair = Readonly<Record<Language, string>>;

/** Operations that people know by other words than those of their name. Korean as in AWS's own console. */
const known: Readonly<Record<string, Pair>> = {
  RunInstances: { en: 'Launch instances', ko: '인스턴스 시작' },
  StartInstances: { en: 'Start instances', ko: '중지된 인스턴스 시작' },
  TerminateInstances: { en: 'Terminate instances', ko: '인스턴스 종료(삭제)' },
  AuthorizeSecurityGroupIngress: { en: 'Add inbound rules', ko: '인바운드 규칙 추가' },
  AuthorizeSecurityGroupEgress: { en: 'Add outbound rules', ko: '아웃바운드 규칙 추가' },
  RevokeSecurityGroupIngress: { en: 'Remove inbound rules', ko: '인바운드 규칙 제거' },
  RevokeSecurityGroupEgress: { en: 'Remove outbound rules', ko: '아웃바운드 규칙 제거' },
  CreateTags: { en: 'Add tags', ko: '태그 추가' },
  DeleteTags: { en: 'Remove tags', ko: '태그 제거' },
  AssignPrivateIpAddresses: { en: 'Assign private IPv4 addresses', ko: '프라이빗 IPv4 주소 할당' },
  AssignIpv6Addresses: { en: 'Assign IPv6 addresses', ko: 'IPv6 주소 할당' },
};

const verbs: Readonly<Record<string, Pair>> = {
  Accept: { en: 'Accept', ko: '수락' },
  Advertise: { en: 'Advertise', ko: '공급' },
  Allocate: { en: 'Allocate', ko: '할당' },
  Apply: { en: 'Apply', ko: '적용' },
  Assign: { en: 'Assign', ko: '할당' },
  Associate: { en: 'Associate', ko: '연결' },
  Attach: { en: 'Attach', ko: '연결' },
  Authorize: { en: 'Authorize', ko: '권한 부여' },
  Cancel: { en: 'Cancel', ko: '취소' },
  Copy: { en: 'Copy', ko: '복사' },
  Create: { en: 'Create', ko: '생성' },
  Delete: { en: 'Delete', ko: '삭제' },
  Deprovision: { en: 'Deprovision', ko: '프로비저닝 해제' },
  Deregister: { en: 'Deregister', ko: '등록 취소' },
  Describe: { en: 'Read', ko: '조회' },
  Detach: { en: 'Detach', ko: '분리' },
  Disable: { en: 'Disable', ko: '비활성화' },
  Disassociate: { en: 'Disassociate', ko: '연결 해제' },
  Enable: { en: 'Enable', ko: '활성화' },
  Export: { en: 'Export', ko: '내보내기' },
  Get: { en: 'Read', ko: '조회' },
  Import: { en: 'Import', ko: '가져오기' },
  Lock: { en: 'Lock', ko: '잠금' },
  Modify: { en: 'Change', ko: '변경' },
  Monitor: { en: 'Turn on detailed monitoring of', ko: '세부 모니터링 켜기' },
  Move: { en: 'Move', ko: '이동' },
  Provision: { en: 'Provision', ko: '프로비저닝' },
  Purchase: { en: 'Purchase', ko: '구매' },
  Reboot: { en: 'Reboot', ko: '재부팅' },
  Register: { en: 'Register', ko: '등록' },
  Reject: { en: 'Reject', ko: '거부' },
  Release: { en: 'Release', ko: '릴리스' },
  Replace: { en: 'Replace', ko: '교체' },
  Request: { en: 'Request', ko: '요청' },
  Reset: { en: 'Reset', ko: '재설정' },
  Restore: { en: 'Restore', ko: '복원' },
  Revoke: { en: 'Revoke', ko: '권한 회수' },
  Run: { en: 'Run', ko: '실행' },
  Send: { en: 'Send', ko: '전송' },
  Start: { en: 'Start', ko: '시작' },
  Stop: { en: 'Stop', ko: '중지' },
  Terminate: { en: 'Terminate', ko: '종료' },
  Unassign: { en: 'Unassign', ko: '할당 해제' },
  Unlock: { en: 'Unlock', ko: '잠금 해제' },
  Unmonitor: { en: 'Turn off detailed monitoring of', ko: '세부 모니터링 끄기' },
  Update: { en: 'Update', ko: '업데이트' },
  Withdraw: { en: 'Withdraw', ko: '철회' },
};

/**
 * An operation of EC2's in words: `RunInstances` is "Launch instances". Every operation has words: they are made of its
 * verb and of what it is about, and a resource without a Korean name keeps EC2's.
 */
export function operationText(operation: string, language: Language): string {
  const own = known[operation];
  if (own) return own[language];
  const [, verb = '', noun = ''] = /^([A-Z][a-z]+)(.*)$/.exec(operation) ?? [];
  const act = verbs[verb]?.[language];
  if (act === undefined || noun === '') return plainWords(operation);
  const what = nounText(noun, language);
  return language === 'ko' ? `${what} ${act}` : `${act} ${what}`;
}

function nounText(noun: string, language: Language): string {
  const whole = nouns[noun];
  if (whole) return whole[language];
  const single = nouns[noun.replace(/s$/, '')];
  // Korean nouns have no plural.
  if (single) return language === 'ko' ? single.ko : `${single.en}s`;
  // `VolumeAttribute`, `SubnetCidrBlock`: what is known first, then the rest in words.
  const [, start = '', rest = ''] = /^(.+[a-z\d])([A-Z].*)$/.exec(noun) ?? [];
  const known = nouns[start];
  return known ? `${known[language]} ${nounText(rest, language)}` : plainWords(noun).toLowerCase();
}

/** `some-code.name`, `SomeName`: as words, the first with a capital. */
export function plainWords(code: string): string {
  const words = code
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
