import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'AMIs', ko: 'AMI' },
  scopes: { en: 'Whose AMIs', ko: 'AMI 범위' },
  owned: { en: 'Owned by me', ko: '내 소유' },
  shared: { en: 'Shared with me', ko: '공유됨' },
  public: { en: 'Public', ko: '퍼블릭' },
  id: { en: 'AMI ID', ko: 'AMI ID' },
  system: { en: 'Operating system', ko: '운영 체제' },
  os: { en: 'OS', ko: '운영 체제' },
  architecture: { en: 'Architecture', ko: '아키텍처' },
  permission: { en: 'Launch permission', ko: '시작 권한' },
  rootDevice: { en: 'Root device', ko: '루트 디바이스' },
  created: { en: 'Created', ko: '생성' },
  owner: { en: 'Owner', ko: '소유자' },
  size: { en: 'Size', ko: '크기' },
  platform: { en: 'Platform', ko: '플랫폼' },
  virtualization: { en: 'Virtualization', ko: '가상화' },
  bootMode: { en: 'Boot mode', ko: '부트 모드' },
  create: { en: 'Create image', ko: '이미지 생성' },
  launch: { en: 'Launch from AMI', ko: 'AMI로 인스턴스 시작' },
  chooseOne: { en: 'Choose one AMI', ko: 'AMI를 하나 선택하세요' },
  notAvailable: { en: 'The AMI is not available', ko: '사용 가능한 AMI가 아닙니다' },
  count: {
    en: (shown: string, chosen: number) => (chosen > 0 ? `${shown} · ${chosen} selected` : shown),
    ko: (shown: string, chosen: number) => (chosen > 0 ? `${shown} · ${chosen}개 선택됨` : shown),
  },
  emptyOwned: { en: 'This account owns no AMI here', ko: '이 계정이 소유한 AMI가 없습니다' },
  emptyOwnedHint: {
    en: 'Open an EBS-backed instance and create an image of it.',
    ko: 'EBS 기반 인스턴스를 열고 이미지를 생성하세요.',
  },
  toInstances: { en: 'See instances', ko: '인스턴스 보기' },
  emptyShared: { en: 'No AMI is shared with this account here', ko: '이 계정에 공유된 AMI가 없습니다' },
  emptySharedHint: {
    en: 'Its owner shares it with this account, this organization or its unit; it then appears here by itself.',
    ko: '소유자가 이 계정, 조직 또는 조직 단위에 공유하면 여기에 나타납니다.',
  },
  emptyPublic: { en: 'This endpoint offers no public AMI', ko: '이 엔드포인트에 퍼블릭 AMI가 없습니다' },
});

/** States of an AMI. */
export const stateWords = defineMessages({
  available: { en: 'Available', ko: '사용 가능' },
  pending: { en: 'Pending', ko: '대기 중' },
  failed: { en: 'Failed', ko: '실패' },
  error: { en: 'Error', ko: '오류' },
  invalid: { en: 'Invalid', ko: '유효하지 않음' },
  transient: { en: 'Transient', ko: '일시적' },
  disabled: { en: 'Disabled', ko: '비활성화됨' },
  deregistered: { en: 'Deregistered', ko: '등록 취소됨' },
});
