import type { Affected } from '@muster/contract';
import { defineMessages } from '../i18n/index.ts';

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

/** What a plan touches beyond its targets, by the kind of resource. */
export const affectedKinds = defineMessages({
  instances: { en: counted('instance', 'instances'), ko: (n: number) => `인스턴스 ${n}개` },
  'network-interfaces': {
    en: counted('network interface', 'network interfaces'),
    ko: (n: number) => `네트워크 인터페이스 ${n}개`,
  },
  volumes: { en: counted('volume', 'volumes'), ko: (n: number) => `볼륨 ${n}개` },
  snapshots: { en: counted('snapshot', 'snapshots'), ko: (n: number) => `스냅샷 ${n}개` },
} satisfies Record<Affected['kind'], unknown>);

/** Why a plan touches them. */
export const affectedReasons = defineMessages({
  'in-group': {
    en: (what: string) => `In a security group of this plan: ${what}`,
    ko: (what: string) => `이 계획의 보안 그룹에 속함: ${what}`,
  },
  'from-image': {
    en: (what: string) => `Launched from an AMI of this plan: ${what}`,
    ko: (what: string) => `이 계획의 AMI에서 시작됨: ${what}`,
  },
  'uses-key-pair': {
    en: (what: string) => `Launched with a key pair of this plan: ${what}`,
    ko: (what: string) => `이 계획의 키 페어로 시작됨: ${what}`,
  },
  'deleted-with': {
    en: (what: string) => `Also deleted: ${what}`,
    ko: (what: string) => `함께 삭제됨: ${what}`,
  },
  'kept-after': {
    en: (what: string) => `Kept after termination: ${what}`,
    ko: (what: string) => `종료 후에도 유지됨: ${what}`,
  },
} satisfies Record<Affected['why'], unknown>);

export const reachMessages = defineMessages({
  none: {
    en: 'No other resource uses what this plan changes.',
    ko: '이 계획이 변경하는 리소스를 사용하는 다른 리소스가 없습니다.',
  },
  partial: {
    en: 'There are more. Only a part was read.',
    ko: '더 있습니다. 일부만 조회했습니다.',
  },
  failed: {
    en: 'Could not be read completely, so there may be more.',
    ko: '전부 조회하지 못했습니다. 더 있을 수 있습니다.',
  },
  destroyed: {
    en: (n: number) =>
      n === 1 ? 'This plan deletes 1 resource in all.' : `This plan deletes ${n} resources in all.`,
    ko: (n: number) => `이 계획은 모두 ${n}개의 리소스를 삭제합니다.`,
  },
});
