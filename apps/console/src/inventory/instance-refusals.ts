import type { InstanceRefusal } from '@muster/ec2-model';
import { defineMessages } from '../i18n/index.ts';

/** Why an action is not possible now. A reason without words does not compile. */
export const refusals = defineMessages({
  'must-be-running': { en: 'it must be running', ko: '실행 중이어야 합니다' },
  'must-be-stopped': { en: 'it must be stopped', ko: '중지되어 있어야 합니다' },
  'must-be-running-or-stopped': {
    en: 'it must be running or stopped',
    ko: '실행 중이거나 중지되어 있어야 합니다',
  },
  'already-terminated': { en: 'it is terminated', ko: '이미 종료되었습니다' },
  'instance-store-root-cannot-stop': {
    en: 'an instance with an instance-store root cannot be stopped, only rebooted or terminated',
    ko: '루트 디바이스가 인스턴스 스토어이면 중지할 수 없고 재부팅이나 종료만 할 수 있습니다',
  },
  'instance-store-root-cannot-be-imaged': {
    en: 'an AMI can be made this way only from an EBS root',
    ko: 'EBS 루트 볼륨인 인스턴스만 이 방법으로 AMI를 만들 수 있습니다',
  },
  'not-launched-for-hibernation': {
    en: 'it was not launched with hibernation enabled',
    ko: '최대 절전 모드를 켜고 시작한 인스턴스가 아닙니다',
  },
  'only-windows-has-a-password': { en: 'only Windows has a password', ko: 'Windows에만 암호가 있습니다' },
} satisfies Record<InstanceRefusal, { en: string; ko: string }>);

/** A reason that stands alone. */
export const asSentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);
