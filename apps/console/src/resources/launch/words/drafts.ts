import { defineMessages } from '../../../i18n/index.ts';

export const draftMessages = defineMessages({
  putAside: {
    en: (what: string) => `Your other draft is kept: ${what}`,
    ko: (what: string) => `다른 초안이 저장되어 있습니다: ${what}`,
  },
  putAsideHint: {
    en: 'This page now shows a new draft. Nothing of the other one was changed.',
    ko: '지금 이 페이지는 새 초안입니다. 다른 초안은 그대로 있습니다.',
  },
  earlier: {
    en: (what: string) => `An earlier draft is kept: ${what}`,
    ko: (what: string) => `이전 초안이 저장되어 있습니다: ${what}`,
  },
  otherTab: {
    en: 'This draft was changed in another tab',
    ko: '다른 탭에서 이 초안을 변경했습니다',
  },
  otherTabHint: {
    en: 'What you see here is kept as a separate draft, and the other tab keeps its own.',
    ko: '지금 보이는 내용은 별도의 초안으로 저장되며, 다른 탭의 초안도 그대로 있습니다.',
  },
  back: { en: 'Go back to it', ko: '그 초안으로 돌아가기' },
  proceed: { en: 'Continue it', ko: '이어서 작성' },
  discard: { en: 'Discard', ko: '삭제' },
  discardIt: { en: 'Discard it', ko: '그 초안 삭제' },
  hide: { en: 'Hide', ko: '숨기기' },
  others: { en: (n: number) => `Other drafts (${n})`, ko: (n: number) => `다른 초안 (${n})` },
  title: { en: 'Other drafts', ko: '다른 초안' },
  titleHint: {
    en: (most: number) =>
      `Kept in this browser for this region, without user data and private keys. The ${most} newest are kept.`,
    ko: (most: number) =>
      `이 리전의 초안이며 사용자 데이터와 프라이빗 키를 빼고 이 브라우저에 저장됩니다. 최근 ${most}개까지 유지됩니다.`,
  },
  open: { en: 'Open', ko: '열기' },
  unnamed: { en: 'No name', ko: '이름 없음' },
  noType: { en: 'no type', ko: '유형 없음' },
});
