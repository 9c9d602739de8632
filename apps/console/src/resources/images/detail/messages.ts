import { defineMessages } from '../../../i18n/index.ts';

export const messages = defineMessages({
  tabs: { en: 'About the AMI', ko: 'AMI 정보' },
  overview: { en: 'Overview', ko: '개요' },
  permissions: { en: 'Permissions', ko: '권한' },
  storage: { en: 'Storage', ko: '스토리지' },
  instances: { en: 'Instances', ko: '인스턴스' },
  tags: { en: 'Tags', ko: '태그' },
  history: { en: 'History', ko: '기록' },
  code: { en: 'As code', ko: '코드' },
  launch: { en: 'Launch from AMI', ko: 'AMI로 시작' },
  deregister: { en: 'Deregister', ko: '등록 취소' },
  notOwner: {
    en: (owner: string) => `Only its owner ${owner} can do this`,
    ko: (owner: string) => `소유자 ${owner}만 할 수 있습니다`,
  },
  goneTitle: { en: 'This AMI is not there', ko: 'AMI가 없습니다' },
  goneHint: {
    en: (id: string) =>
      `${id} was deregistered, is no longer shared with this account, or is in another region.`,
    ko: (id: string) => `${id}은(는) 등록 취소되었거나, 공유가 해제되었거나, 다른 리전에 있습니다.`,
  },
  backToList: { en: 'See all AMIs', ko: '모든 AMI 보기' },
  description: { en: 'Description', ko: '설명' },
  billing: { en: 'Platform as billed', ko: '요금 플랫폼' },
  ena: { en: 'Enhanced networking (ENA)', ko: '향상된 네트워킹(ENA)' },
  imds: { en: 'IMDSv2', ko: 'IMDSv2' },
  imdsRequired: { en: 'Required', ko: '필수' },
  imdsOptional: { en: 'Left to the launch', ko: '시작 시 선택' },
  source: { en: 'Source', ko: '원본' },
  location: { en: 'Location', ko: '위치' },
  deprecation: { en: 'Deprecated from', ko: '사용 중단 시점' },
  productCodes: { en: 'Product codes', ko: '제품 코드' },
  reason: { en: 'Why', ko: '이유' },
  mapping: { en: 'Devices at launch', ko: '시작 시 디바이스' },
  mappingHint: {
    en: 'What each instance launched from this AMI begins with.',
    ko: '이 AMI로 시작한 인스턴스가 갖게 되는 디바이스입니다.',
  },
  root: { en: 'Root', ko: '루트' },
  encrypted: { en: 'Encrypted', ko: '암호화됨' },
  deleted: { en: 'Deleted with its instance', ko: '인스턴스 종료 시 삭제' },
  kept: { en: 'Stays after its instance', ko: '인스턴스 종료 후에도 유지' },
  emptyVolume: { en: 'Empty volume', ko: '빈 볼륨' },
  storeDisk: { en: 'Instance store disk', ko: '인스턴스 스토어 디스크' },
  storeRoot: {
    en: 'The root is in the instance store: its instances can’t be stopped, and lose it when they terminate.',
    ko: '루트가 인스턴스 스토어에 있습니다. 중지할 수 없으며, 종료하면 데이터가 사라집니다.',
  },
  noDevices: { en: 'This AMI maps no device.', ko: '매핑된 디바이스가 없습니다.' },
  noInstances: {
    en: 'No instance here was launched from this AMI.',
    ko: '이 AMI로 시작한 인스턴스가 없습니다.',
  },
  codeHint: { en: 'The same reading, to run elsewhere.', ko: '다른 곳에서 실행할 수 있는 같은 조회입니다.' },
  deregisterTitle: { en: (name: string) => `Deregister ${name}`, ko: (name: string) => `${name} 등록 취소` },
  deregisterHint: {
    en: 'Nobody can launch from it any more. Instances already launched go on.',
    ko: '더 이상 이 AMI로 인스턴스를 시작할 수 없습니다. 실행 중인 인스턴스는 그대로입니다.',
  },
  inUse: {
    en: (n: number) =>
      n === 1 ? '1 instance here was launched from it.' : `${n} instances here were launched from it.`,
    ko: (n: number) => `이 AMI로 시작한 인스턴스가 ${n}개 있습니다.`,
  },
  deleteSnapshots: {
    en: (n: number) => (n === 1 ? 'Delete its snapshot too' : `Delete its ${n} snapshots too`),
    ko: (n: number) => `스냅샷 ${n}개도 삭제`,
  },
  deleteSnapshotsHint: {
    en: 'Kept snapshots go on costing; deleted ones can’t be brought back.',
    ko: '남겨 두면 비용이 계속 발생하고, 삭제하면 되돌릴 수 없습니다.',
  },
  review: { en: 'Review', ko: '검토' },
});
