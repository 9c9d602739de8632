import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages({
  signIn: { en: 'Sign in', ko: '로그인' },
  signInHint: { en: 'Every EC2 your team uses, in one console.', ko: '팀이 쓰는 모든 EC2를 한 콘솔에서.' },
  ended: {
    en: 'Your session has ended. Sign in to go on where you were; nothing you typed is lost.',
    ko: '세션이 끝났습니다. 다시 로그인하면 하던 곳에서 이어집니다. 입력한 내용은 남아 있습니다.',
  },
  username: { en: 'User name', ko: '사용자 이름' },
  password: { en: 'Password', ko: '암호' },
  show: { en: 'Show password', ko: '암호 표시' },
  setUp: { en: 'Set up Muster', ko: 'Muster 설정' },
  setUpHint: {
    en: 'You are the first here: make the account of the first administrator.',
    ko: '처음 오셨습니다. 첫 관리자 계정을 만드세요.',
  },
  newPasswordHint: { en: 'At least 12 characters.', ko: '12자 이상이어야 합니다.' },
  tooShort: {
    en: (n: number) => `${n} more ${n === 1 ? 'character' : 'characters'} needed.`,
    ko: (n: number) => `${n}자 더 필요합니다.`,
  },
  create: { en: 'Create the account', ko: '계정 만들기' },
  noToken: { en: 'This link is not complete', ko: '링크가 완전하지 않습니다' },
  noTokenHint: {
    en: 'Open the whole link that the server printed when it started.',
    ko: '서버가 시작할 때 출력한 링크 전체를 여세요.',
  },
});
