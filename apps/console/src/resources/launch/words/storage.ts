import { defineMessages } from '../../../i18n/index.ts';

export const storageMessages = defineMessages({
  title: { en: 'Storage', ko: '스토리지' },
  hint: {
    en: 'The AMI’s own block device mapping; only your changes are sent to EC2.',
    ko: 'AMI의 디바이스 매핑에서 시작하며, 바꾼 것만 전송됩니다.',
  },
  noImage: { en: 'Choose an AMI to see its devices.', ko: 'AMI를 선택하면 디바이스가 표시됩니다.' },
  imageNotRead: {
    en: 'The devices are shown once the AMI has been read.',
    ko: 'AMI 정보를 읽으면 디바이스가 표시됩니다.',
  },
  storeRoot: {
    en: 'The root device is instance store',
    ko: '루트 디바이스가 인스턴스 스토어입니다',
  },
  storeRootHint: {
    en: 'These instances can’t be stopped, only rebooted or terminated. The root file system is lost when an instance terminates or its hardware fails, and no AMI can be made of it here.',
    ko: '이 인스턴스는 중지할 수 없고 재부팅 또는 종료만 할 수 있습니다. 인스턴스가 종료되거나 하드웨어에 장애가 생기면 루트 파일 시스템이 사라지며, 여기서 AMI를 만들 수 없습니다.',
  },
  root: { en: 'Root', ko: '루트' },
  device: { en: 'Device', ko: '디바이스' },
  deviceOf: { en: (n: number) => `Name of device ${n}`, ko: (n: number) => `디바이스 ${n} 이름` },
  size: { en: 'Size (GiB)', ko: '크기(GiB)' },
  type: { en: 'Volume type', ko: '볼륨 유형' },
  iops: { en: 'IOPS', ko: 'IOPS' },
  throughput: { en: 'Throughput (MiB/s)', ko: '처리량(MiB/s)' },
  encrypted: { en: 'Encrypted', ko: '암호화' },
  alreadyEncrypted: {
    en: 'The snapshot is encrypted, so the volume is',
    ko: '스냅샷이 암호화되어 있어 볼륨도 암호화됩니다',
  },
  kmsKey: { en: 'KMS key (empty for the default)', ko: 'KMS 키(비우면 기본 키)' },
  deleteOnTermination: { en: 'Delete on termination', ko: '종료 시 삭제' },
  kept: {
    en: 'Kept after the instance is terminated, and charged',
    ko: '인스턴스를 종료해도 남아 비용이 발생합니다',
  },
  instanceStore: { en: 'Instance store disk', ko: '인스턴스 스토어 디스크' },
  instanceStoreHint: {
    en: 'Only on instance types with local disks; its data is lost when the instance stops or terminates',
    ko: '로컬 디스크가 있는 유형에서만 생기며, 중지하거나 종료하면 데이터가 사라집니다',
  },
  snapshot: { en: 'Snapshot', ko: '스냅샷' },
  empty: { en: 'Empty volume', ko: '빈 볼륨' },
  fromSnapshot: { en: 'From snapshot (optional)', ko: '스냅샷에서 생성(선택 사항)' },
  add: { en: 'Add volume', ko: '볼륨 추가' },
  full: { en: 'Every recommended device name is taken', ko: '권장 디바이스 이름을 모두 사용했습니다' },
  remove: { en: (device: string) => `Remove ${device}`, ko: (device: string) => `${device} 제거` },
  reset: { en: 'Back to the AMI’s mapping', ko: 'AMI 매핑으로 되돌리기' },
});

/** What each volume type is for, as Amazon's pages say it. */
export const volumeTypeMessages = defineMessages({
  gp3: { en: 'gp3: general purpose SSD', ko: 'gp3: 범용 SSD' },
  gp2: { en: 'gp2: general purpose SSD, older', ko: 'gp2: 범용 SSD(이전 세대)' },
  io2: { en: 'io2: provisioned IOPS SSD', ko: 'io2: 프로비저닝된 IOPS SSD' },
  io1: { en: 'io1: provisioned IOPS SSD, older', ko: 'io1: 프로비저닝된 IOPS SSD(이전 세대)' },
  st1: { en: 'st1: throughput HDD', ko: 'st1: 처리량 최적화 HDD' },
  sc1: { en: 'sc1: cold HDD', ko: 'sc1: 콜드 HDD' },
  standard: { en: 'standard: magnetic', ko: 'standard: 마그네틱' },
});
