import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Instances', ko: '인스턴스' },
  launch: { en: 'Launch instances', ko: '인스턴스 시작' },
  count: {
    en: (shown: string, chosen: number) => (chosen > 0 ? `${shown} · ${chosen} selected` : shown),
    ko: (shown: string, chosen: number) => (chosen > 0 ? `${shown} · ${chosen}개 선택됨` : shown),
  },
  emptyTitle: { en: 'No instances here', ko: '여기에 인스턴스가 없습니다' },
  emptyHint: {
    en: 'An instance is a virtual server made from an AMI. Launch the first one, or look in another region.',
    ko: '인스턴스는 AMI로 만드는 가상 서버입니다. 첫 인스턴스를 시작하거나 다른 리전을 살펴보세요.',
  },
  id: { en: 'Instance ID', ko: '인스턴스 ID' },
  type: { en: 'Type', ko: '유형' },
  zone: { en: 'Zone', ko: '가용 영역' },
  publicIp: { en: 'Public IPv4', ko: '퍼블릭 IPv4' },
  privateIp: { en: 'Private IPv4', ko: '프라이빗 IPv4' },
  ipv6: { en: 'IPv6', ko: 'IPv6' },
  image: { en: 'AMI', ko: 'AMI' },
  rootDevice: { en: 'Root device', ko: '루트 디바이스' },
  keyPair: { en: 'Key pair', ko: '키 페어' },
  launched: { en: 'Launched', ko: '시작 시간' },
  groups: { en: 'Security groups', ko: '보안 그룹' },
  lifecycle: { en: 'Lifecycle', ko: '수명 주기' },
  platform: { en: 'Platform', ko: '플랫폼' },
  architecture: { en: 'Architecture', ko: '아키텍처' },
  vpc: { en: 'VPC', ko: 'VPC' },
  subnet: { en: 'Subnet', ko: '서브넷' },
  role: { en: 'IAM role', ko: 'IAM 역할' },
  monitoring: { en: 'Monitoring', ko: '모니터링' },
  onDemand: { en: 'On-Demand', ko: '온디맨드' },
  spot: { en: 'Spot', ko: '스팟' },
  scheduled: { en: 'Scheduled', ko: '예약됨' },
});

/** Instance states as EC2's consoles write them. */
export const stateWords = defineMessages({
  pending: { en: 'Pending', ko: '대기 중' },
  running: { en: 'Running', ko: '실행 중' },
  stopping: { en: 'Stopping', ko: '중지 중' },
  stopped: { en: 'Stopped', ko: '중지됨' },
  'shutting-down': { en: 'Shutting down', ko: '종료 중' },
  terminated: { en: 'Terminated', ko: '종료됨' },
});
