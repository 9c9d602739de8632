import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  start: { en: 'Start', ko: '시작' },
  stop: { en: 'Stop', ko: '중지' },
  reboot: { en: 'Reboot', ko: '재부팅' },
  terminate: { en: 'Terminate', ko: '종료' },
  hibernate: { en: 'Hibernate', ko: '최대 절전 모드' },
  group: { en: 'Instance state', ko: '인스턴스 상태' },
  chooseFirst: { en: 'Select instances first', ko: '먼저 인스턴스를 선택하세요' },
  tooMany: {
    en: (most: string) => `Up to ${most} instances at once; select fewer`,
    ko: (most: string) => `한 번에 최대 ${most}개까지 가능합니다. 선택을 줄이세요`,
  },
  some: {
    en: (can: number, all: number, reason: string) => `Only ${can} of ${all}; the others: ${reason}`,
    ko: (can: number, all: number, reason: string) => `${all}개 중 ${can}개만 가능합니다. 나머지: ${reason}`,
  },
});
