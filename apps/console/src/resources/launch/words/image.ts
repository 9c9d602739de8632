import { defineMessages } from '../../../i18n/index.ts';

export const imageMessages = defineMessages({
  title: { en: 'AMI', ko: 'AMI' },
  hint: {
    en: 'The system, the software and the disks that the instances start with.',
    ko: '인스턴스가 시작될 때의 운영 체제, 소프트웨어, 디스크입니다.',
  },
  sources: { en: 'Where to choose an AMI from', ko: 'AMI를 선택할 위치' },
  quickStart: { en: 'Quick start', ko: '빠른 시작' },
  recent: { en: 'Recent', ko: '최근 사용' },
  mine: { en: 'Mine', ko: '내 AMI' },
  shared: { en: 'Shared with me', ko: '공유된 AMI' },
  search: { en: 'Search all', ko: '전체 검색' },
  none: { en: 'No AMI chosen yet', ko: '아직 AMI를 선택하지 않았습니다' },
  noneHint: { en: 'Choose one below.', ko: '아래에서 선택하세요.' },
  missing: {
    en: (id: string) => `${id} can’t be launched from here`,
    ko: (id: string) => `${id}을(를) 여기서 시작할 수 없습니다`,
  },
  missingHint: {
    en: 'It was deregistered, is no longer shared with this account, or is in another region.',
    ko: '등록 취소되었거나, 공유가 해제되었거나, 다른 리전에 있습니다.',
  },
  architecture: { en: 'Architecture', ko: '아키텍처' },
  version: { en: 'Version', ko: '버전' },
  system: { en: 'Operating system', ko: '운영 체제' },
  rootDevice: { en: 'Root device', ko: '루트 디바이스' },
  permission: { en: 'Launch permission', ko: '시작 권한' },
  any: { en: 'Any', ko: '전체' },
  find: { en: 'Name, ID or description', ko: '이름, ID 또는 설명' },
  owner: { en: 'Owner', ko: '소유자' },
  created: { en: 'Created', ko: '생성' },
  virtualization: { en: 'Virtualization', ko: '가상화' },
  freeTier: { en: 'Free tier eligible', ko: '프리 티어 사용 가능' },
  deprecated: { en: 'Deprecated', ko: '사용 중단됨' },
  inRegion: {
    en: (region: string) =>
      `AMIs belong to a region: these are in ${region}, and start in each of its zones.`,
    ko: (region: string) =>
      `AMI는 리전에 속합니다. ${region}의 AMI이며 모든 가용 영역에서 시작할 수 있습니다.`,
  },
  choose: { en: (name: string) => `Choose ${name}`, ko: (name: string) => `${name} 선택` },
  more: {
    en: (n: string) => `${n} more: narrow the search`,
    ko: (n: string) => `${n}개 더 있습니다. 검색 범위를 좁히세요`,
  },
  noMatch: { en: 'No AMI matches', ko: '일치하는 AMI가 없습니다' },
  noQuickStart: {
    en: 'This endpoint offers no AMI for a quick start here. See the other tabs.',
    ko: '이 엔드포인트에는 빠른 시작용 AMI가 없습니다. 다른 탭을 확인하세요.',
  },
  noRecent: {
    en: 'AMIs you launch from this browser will be here.',
    ko: '이 브라우저에서 시작한 AMI가 여기에 표시됩니다.',
  },
  recentGone: {
    en: 'None of the AMIs launched from this browser is here any more.',
    ko: '이 브라우저에서 시작한 AMI가 지금은 없습니다.',
  },
  noMine: {
    en: 'This account owns no AMI here. Create one from an instance.',
    ko: '이 계정이 소유한 AMI가 없습니다. 인스턴스에서 이미지를 생성하세요.',
  },
  noShared: {
    en: 'No other account shares an AMI with this one here.',
    ko: '이 계정에 공유된 AMI가 없습니다.',
  },
  changeTitle: { en: 'Change the AMI?', ko: 'AMI를 변경할까요?' },
  changeHint: {
    en: (name: string) => `With ${name}, these settings are reset because they do not fit:`,
    ko: (name: string) => `${name}을(를) 선택하면 맞지 않는 설정이 초기화됩니다.`,
  },
  change: { en: 'Change the AMI', ko: 'AMI 변경' },
  keep: { en: 'Keep the current one', ko: '현재 AMI 유지' },
  resetDevices: {
    en: (n: number) =>
      `Storage: ${n} edited ${n === 1 ? 'device' : 'devices'} become the new AMI’s mapping again.`,
    ko: (n: number) => `스토리지: 편집한 디바이스 ${n}개가 새 AMI의 매핑으로 돌아갑니다.`,
  },
  resetType: {
    en: (type: string, why: string) => `Instance type ${type}: ${why}. Choose another one.`,
    ko: (type: string, why: string) => `인스턴스 유형 ${type}: ${why}. 다른 유형을 선택해야 합니다.`,
  },
  resetHibernation: {
    en: 'Hibernation: an instance-store root can’t hibernate.',
    ko: '최대 절전 모드: 인스턴스 스토어 루트에서는 쓸 수 없습니다.',
  },
  resetUserData: {
    en: 'User data: switched off, because it was written for another operating system. Its content stays in the tab.',
    ko: '사용자 데이터: 운영 체제가 달라 사용하지 않습니다. 내용은 이 탭에 남아 있습니다.',
  },
});
