import { defineMessages } from '../../../i18n/index.ts';

/** What the sections read, as a subject of "could not be read". */
export const readNames = defineMessages({
  images: { en: 'AMIs', ko: 'AMI' },
  image: { en: 'the chosen AMI', ko: '선택한 AMI' },
  types: { en: 'instance types', ko: '인스턴스 유형' },
  offered: { en: 'the types offered in this zone', ko: '이 가용 영역의 제공 유형' },
  keyPairs: { en: 'key pairs', ko: '키 페어' },
  vpcs: { en: 'VPCs', ko: 'VPC' },
  subnets: { en: 'subnets', ko: '서브넷' },
  groups: { en: 'security groups', ko: '보안 그룹' },
  instance: { en: 'the instance', ko: '인스턴스' },
});

export const readMessages = defineMessages({
  failed: {
    en: (names: string) => `${names.charAt(0).toUpperCase()}${names.slice(1)} could not be read`,
    ko: (names: string) => `${names} 정보를 읽지 못했습니다`,
  },
  again: { en: 'Trying again every few seconds.', ko: '몇 초마다 다시 시도합니다.' },
  earlier: { en: 'What is shown was read before.', ko: '표시된 내용은 이전에 읽은 것입니다.' },
  notRead: { en: 'Could not be read', ko: '읽지 못했습니다' },
});
