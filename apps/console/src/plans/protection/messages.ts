import { defineMessages } from '../../i18n/index.ts';

const n = (count: number) => `${count} ${count === 1 ? 'instance' : 'instances'}`;

/** The words for lifting what keeps an instance from being stopped or terminated. */
export const protectionMessages = defineMessages({
  termination: {
    en: (name: string) => `Termination protection is on for ${name}`,
    ko: (name: string) => `${name}에 종료 방지가 켜져 있습니다`,
  },
  stop: {
    en: (name: string) => `Stop protection is on for ${name}`,
    ko: (name: string) => `${name}에 중지 방지가 켜져 있습니다`,
  },
  next: {
    en: 'EC2 refuses while protection is on. It can be turned off first; nothing happens before you have reviewed it.',
    ko: '보호가 켜져 있으면 EC2가 거부합니다. 먼저 보호를 끌 수 있으며, 검토하기 전에는 아무것도 바뀌지 않습니다.',
  },
  turnOffAndTerminate: {
    en: (count: number) => `Turn off protection and terminate ${n(count)}`,
    ko: (count: number) => `보호를 끄고 인스턴스 ${count}개 종료(삭제)`,
  },
  turnOffAndStop: {
    en: (count: number) => `Turn off protection and stop ${n(count)}`,
    ko: (count: number) => `보호를 끄고 인스턴스 ${count}개 중지`,
  },
});
