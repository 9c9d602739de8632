import { defineMessages } from '../../../i18n/index.ts';

/** The words for what others changed while the permissions were being edited. */
export const mergeMessages = defineMessages({
  title: {
    en: 'Somebody else has changed the permissions meanwhile',
    ko: '그사이 다른 사람이 권한을 변경했습니다',
  },
  wasAdded: {
    en: (who: string) => `Meanwhile ${who} was added.`,
    ko: (who: string) => `${who}이(가) 추가되었습니다.`,
  },
  wasRemoved: {
    en: (who: string) => `Meanwhile ${who} was removed.`,
    ko: (who: string) => `${who}이(가) 제거되었습니다.`,
  },
  more: { en: (n: number) => `${n} more`, ko: (n: number) => `외 ${n}개` },
  madePublic: { en: 'Meanwhile it was made public.', ko: '퍼블릭으로 변경되었습니다.' },
  madeNotPublic: { en: 'Meanwhile it is no longer public.', ko: '퍼블릭이 해제되었습니다.' },
  kept: {
    en: 'Your change is made on top of this, and takes none of it back.',
    ko: '내 변경은 현재 권한을 기준으로 적용되며, 다른 사람의 변경을 되돌리지 않습니다.',
  },
  disagree: {
    en: 'Both of you changed who may launch it, in different ways. Choose which one to keep.',
    ko: '같은 권한을 서로 다르게 변경했습니다. 유지할 쪽을 선택하세요.',
  },
  goOn: { en: 'Go on with this', ko: '선택한 내용으로 계속' },
  discard: { en: 'Discard my changes', ko: '내 변경 취소' },
});
