import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages({
  missing: {
    en: 'This part of the page could not be loaded.',
    ko: '페이지의 이 부분을 불러오지 못했습니다.',
  },
  newVersion: { en: 'A new version of Muster is available.', ko: '새 버전의 Muster가 있습니다.' },
  draftsKept: {
    en: 'Drafts are kept.',
    ko: '작성 중인 초안은 유지됩니다.',
  },
  reload: { en: 'Reload', ko: '새로 고침' },
});
