import { defineMessages } from '../../i18n/index.ts';
import { operationText } from '../words/operations.ts';

const n = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const differenceMessages = defineMessages({
  launches: {
    en: (count: number, type: string, image: string) =>
      `Launches ${n(count, `${type} instance`)} from ${image}`,
    ko: (count: number, type: string, image: string) => `${image} AMI로 ${type} 인스턴스 ${count}개 시작`,
  },
  starts: { en: (id: string) => `Starts ${id}`, ko: (id: string) => `${id} 시작` },
  stops: { en: (id: string) => `Stops ${id}`, ko: (id: string) => `${id} 중지` },
  reboots: { en: (id: string) => `Reboots ${id}`, ko: (id: string) => `${id} 재부팅` },
  terminates: {
    en: (id: string) => `Terminates ${id} for good`,
    ko: (id: string) => `${id} 영구 종료(삭제)`,
  },
  protectionOff: {
    en: (id: string) => `Turns off termination protection of ${id}`,
    ko: (id: string) => `${id} 종료 방지 비활성화`,
  },
  protectionOn: {
    en: (id: string) => `Turns on termination protection of ${id}`,
    ko: (id: string) => `${id} 종료 방지 활성화`,
  },
  stopProtectionOff: {
    en: (id: string) => `Turns off stop protection of ${id}`,
    ko: (id: string) => `${id} 중지 방지 비활성화`,
  },
  stopProtectionOn: {
    en: (id: string) => `Turns on stop protection of ${id}`,
    ko: (id: string) => `${id} 중지 방지 활성화`,
  },
  forced: { en: 'forced, without a clean shutdown', ko: '정상 종료 없이 강제로' },
  hibernates: { en: 'keeps its memory (hibernates)', ko: '메모리 보존(최대 절전)' },
  gains: {
    en: (who: string) => `${who} may launch it`,
    ko: (who: string) => `${who}: 시작 권한 부여`,
  },
  loses: {
    en: (who: string) => `${who} may no longer launch it`,
    ko: (who: string) => `${who}: 시작 권한 회수`,
  },
  everyone: { en: 'Everyone (public)', ko: '모든 계정(퍼블릭)' },
  account: { en: (id: string) => `Account ${id}`, ko: (id: string) => `계정 ${id}` },
  createsImage: {
    en: (name: string, instance: string) => `Makes AMI ${name} of ${instance}`,
    ko: (name: string, instance: string) => `${instance} 인스턴스의 AMI ${name} 생성`,
  },
  noReboot: { en: 'without rebooting', ko: '재부팅 없이' },
  withReboot: { en: 'the instance reboots', ko: '인스턴스가 재부팅됩니다' },
  deregisters: {
    en: (id: string) => `Deregisters AMI ${id}`,
    ko: (id: string) => `AMI ${id} 등록 취소`,
  },
  withSnapshots: { en: 'and deletes its snapshots', ko: '스냅샷도 삭제' },
  keepsSnapshots: { en: 'its snapshots stay', ko: '스냅샷은 유지' },
  createsGroup: {
    en: (name: string) => `Makes security group ${name}`,
    ko: (name: string) => `보안 그룹 ${name} 생성`,
  },
  deletesGroup: {
    en: (id: string) => `Deletes security group ${id}`,
    ko: (id: string) => `보안 그룹 ${id} 삭제`,
  },
  revokes: {
    en: (count: number) => `Removes ${n(count, 'rule')}`,
    ko: (count: number) => `규칙 ${count}개 제거`,
  },
  importsKey: {
    en: (name: string) => `Adds key pair ${name}; only its public half is sent`,
    ko: (name: string) => `키 페어 ${name} 추가(퍼블릭 키만 전송)`,
  },
  deletesKey: {
    en: (id: string) => `Deletes key pair ${id}`,
    ko: (id: string) => `키 페어 ${id} 삭제`,
  },
  setsTag: {
    en: (tag: string, on: string) => `${on}: ${tag}`,
    ko: (tag: string, on: string) => `${on}: ${tag}`,
  },
  newResource: { en: 'New resource', ko: '새 리소스' },
  calls: {
    en: (operation: string, target: string) => `${operationText(operation, 'en')}: ${target}`,
    ko: (operation: string, target: string) => `${operationText(operation, 'ko')}: ${target}`,
  },
});
