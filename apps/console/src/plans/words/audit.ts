import type { AuditOutcome } from '@muster/contract';
import { defineMessages, type Language } from '../../i18n/index.ts';
import { operationText, plainWords } from './operations.ts';

type Pair = Readonly<Record<Language, string>>;

/** The actions that the audit log records, beside the steps of plans. */
const actions: Readonly<Record<string, Pair>> = {
  setup: { en: 'Set up the first administrator', ko: '첫 관리자 설정' },
  'sign-in': { en: 'Signed in', ko: '로그인' },
  'sign-out': { en: 'Signed out', ko: '로그아웃' },
  'plan.create': { en: 'Made a plan', ko: '계획 생성' },
  'plan.apply': { en: 'Applied a plan', ko: '계획 적용' },
  'plan.check': { en: 'Checked a plan again', ko: '계획 다시 확인' },
  'plan.continue': { en: 'Went on with a plan', ko: '계획 계속' },
  'plan.cancel': { en: 'Cancelled a plan', ko: '계획 취소' },
  'plan.pause': { en: 'A plan was paused', ko: '계획 일시 중지' },
  'plan.end': { en: 'A plan ended', ko: '계획 종료' },
  'plan.undo': { en: 'Made the undo of a plan', ko: '실행 취소 계획 생성' },
};

const subjects: Readonly<Record<string, Pair>> = {
  audit: { en: 'audit log', ko: '감사 로그' },
  connection: { en: 'connection', ko: '연결' },
  password: { en: 'password', ko: '암호' },
  plan: { en: 'plan', ko: '계획' },
  role: { en: 'role', ko: '역할' },
  secret: { en: 'secret', ko: '보안 암호' },
  session: { en: 'session', ko: '세션' },
  token: { en: 'token', ko: '토큰' },
  user: { en: 'user', ko: '사용자' },
};

const verbs: Readonly<Record<string, Pair>> = {
  create: { en: 'Created', ko: '생성' },
  delete: { en: 'Deleted', ko: '삭제' },
  denied: { en: 'Denied', ko: '거부' },
  disable: { en: 'Disabled', ko: '비활성화' },
  enable: { en: 'Enabled', ko: '활성화' },
  export: { en: 'Exported', ko: '내보내기' },
  import: { en: 'Imported', ko: '가져오기' },
  read: { en: 'Read', ko: '조회' },
  reset: { en: 'Reset', ko: '재설정' },
  revoke: { en: 'Revoked', ko: '취소' },
  test: { en: 'Tested', ko: '테스트' },
  update: { en: 'Changed', ko: '변경' },
  verify: { en: 'Verified', ko: '검증' },
};

const otherAction: Pair = { en: 'Other action', ko: '기타 작업' };

/** An action of the audit log in words. One that this version does not know is told by the words of its name. */
export function actionText(action: string, language: Language): string {
  const own = actions[action];
  if (own) return own[language];
  const [start = '', ...rest] = action.split('.');
  const what = rest.join('.');
  if (start === 'step' && what) return operationText(what, language);
  const subject = subjects[start]?.[language];
  const verb = verbs[what]?.[language];
  if (subject && verb) return language === 'ko' ? `${subject} ${verb}` : `${verb} a ${subject}`;
  // Somebody reading Korean is helped more by words that say so than by an English code alone.
  const words = plainWords(action);
  return language === 'ko' || words === ''
    ? [otherAction[language], words].filter(Boolean).join(': ')
    : words;
}

/** The actions that people look for, in the order in which they are offered. `step` is every call to EC2. */
export const searchedActions = [
  'step',
  'plan.create',
  'plan.apply',
  'plan.cancel',
  'plan.end',
  'connection',
  'sign-in',
  'sign-out',
] as const;

/** Groups of actions, as a filter names them. */
export const actionGroups = defineMessages({
  step: { en: 'Calls to EC2', ko: 'EC2 호출' },
  connection: { en: 'Changes of connections', ko: '연결 변경' },
});

/** How an audited action ended. */
export const outcomeWords = defineMessages({
  done: { en: 'Done', ko: '완료' },
  refused: { en: 'Refused', ko: '거부됨' },
  failed: { en: 'Failed', ko: '실패' },
  unknown: { en: 'Outcome unknown', ko: '결과 알 수 없음' },
} satisfies Record<AuditOutcome, Pair>);
