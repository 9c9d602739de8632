import type { Language } from '../i18n/index.ts';
import { planWords } from './error-words-plans.ts';

/** What happened and what to do next. */
export interface ErrorWords {
  readonly title: string;
  /** Takes the place of the server's own detail, which is in English. */
  readonly detail?: string;
  readonly next?: string;
}

export type ErrorWordsByLanguage = Readonly<Record<Language, ErrorWords>>;

const words: Readonly<Record<string, ErrorWordsByLanguage>> = {
  ...planWords,
  unreachable: {
    en: {
      title: 'Muster does not answer',
      next: 'Check the network and that the server runs. Nothing was lost.',
    },
    ko: {
      title: 'Muster가 응답하지 않습니다',
      next: '네트워크와 서버를 확인하세요. 입력한 내용은 남아 있습니다.',
    },
  },
  'not-signed-in': {
    en: { title: 'The session has ended', next: 'Sign in again; you come back to this page.' },
    ko: { title: '세션이 끝났습니다', next: '다시 로그인하면 이 페이지로 돌아옵니다.' },
  },
  'wrong-credentials': {
    en: { title: 'The user name or the password is wrong', next: 'Check both and try again.' },
    ko: { title: '사용자 이름 또는 암호가 올바르지 않습니다', next: '확인하고 다시 시도하세요.' },
  },
  'too-many-attempts': {
    en: { title: 'Too many attempts', next: 'Wait a while and try again.' },
    ko: { title: '시도 횟수가 너무 많습니다', next: '잠시 뒤에 다시 시도하세요.' },
  },
  'setup-link-spent': {
    en: {
      title: 'This link is not valid any more',
      next: 'Restart the server to get a new link, or sign in.',
    },
    ko: {
      title: '더 이상 유효하지 않은 링크입니다',
      next: '서버를 다시 시작해 새 링크를 받거나 로그인하세요.',
    },
  },
  'database-unavailable': {
    en: {
      title: 'Muster can’t use its database now',
      next: 'Try again in a few seconds. If it happens again, tell whoever runs this Muster.',
    },
    ko: {
      title: '지금 Muster의 데이터베이스를 사용할 수 없습니다',
      next: '몇 초 뒤에 다시 시도하세요. 계속되면 Muster 운영자에게 알리세요.',
    },
  },
  internal: {
    en: {
      title: 'Muster itself had a failure',
      next: 'Try again. If it happens again, look at Muster’s log.',
    },
    ko: {
      title: 'Muster 내부 오류가 발생했습니다',
      next: '다시 시도하세요. 계속되면 Muster 로그를 확인하세요.',
    },
  },
  stopping: {
    en: { title: 'Muster is being restarted', next: 'Try again in a moment. Nothing was lost.' },
    ko: { title: 'Muster를 다시 시작하는 중입니다', next: '잠시 후 다시 시도하세요. 잃은 내용은 없습니다.' },
  },
  busy: {
    en: { title: 'Too many people are signing in at once', next: 'Try again in a few seconds.' },
    ko: { title: '동시에 로그인하는 사람이 너무 많습니다', next: '몇 초 뒤에 다시 시도하세요.' },
  },
  forbidden: {
    en: { title: 'Your role does not allow this', next: 'Ask an administrator.' },
    ko: { title: '이 작업을 할 수 있는 역할이 아닙니다', next: '관리자에게 문의하세요.' },
  },
  'invalid-field': {
    en: { title: 'A value is not accepted', next: 'Correct the value named below.' },
    ko: { title: '받아들일 수 없는 값이 있습니다', next: '아래에 나온 값을 고치세요.' },
  },
  'not-found': {
    en: { title: 'It does not exist', next: 'It may have been deleted. Go back to the list.' },
    ko: { title: '존재하지 않습니다', next: '삭제되었을 수 있습니다. 목록으로 돌아가세요.' },
  },
  'ec2-outcome-unknown': {
    en: { title: 'The outcome is unknown', next: 'Look at the resource before you try again.' },
    ko: { title: '결과를 알 수 없습니다', next: '다시 시도하기 전에 리소스를 확인하세요.' },
  },
  unexpected: {
    en: { title: 'Something unexpected happened', next: 'Try again.' },
    ko: { title: '예상하지 못한 문제가 생겼습니다', next: '다시 시도하세요.' },
  },
};

const refused = { en: { title: 'Muster refused' }, ko: { title: 'Muster가 거부했습니다' } };

/** What a problem `type` of the BFF's means and what to do about it. */
export function musterWords(type: string, language: Language): ErrorWords {
  return ((Object.hasOwn(words, type) ? words[type] : undefined) ?? refused)[language];
}
