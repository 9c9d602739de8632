import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  running: {
    en: (n: number) => `${n} ${n === 1 ? 'change' : 'changes'} running`,
    ko: (n: number) => `변경 ${n}개 진행 중`,
  },
  by: {
    en: (who: string, where: string) => `${who} · ${where}`,
    ko: (who: string, where: string) => `${who} · ${where}`,
  },
  progress: { en: 'Steps done', ko: '완료한 단계' },
  result: {
    en: (result: string, what: string) => `${result}: ${what}`,
    ko: (result: string, what: string) => `${result}: ${what}`,
  },
  show: { en: 'Show', ko: '보기' },
});
