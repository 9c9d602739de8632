import { defineMessages } from '../../../i18n/index.ts';

export const pageMessages = defineMessages({
  title: { en: 'Launch instances', ko: '인스턴스 시작' },
  sections: { en: 'Sections', ko: '섹션' },
  nameAndTags: { en: 'Name and tags', ko: '이름 및 태그' },
  name: { en: 'Name', ko: '이름' },
  namePlaceholder: { en: 'web', ko: 'web' },
  count: { en: 'Number of instances', ko: '인스턴스 개수' },
  naming: { en: 'Names', ko: '이름 붙이기' },
  numbered: {
    en: (first: string, last: string) => `Numbered: ${first} … ${last}`,
    ko: (first: string, last: string) => `번호 붙이기: ${first} … ${last}`,
  },
  same: { en: 'All the same', ko: '모두 같게' },
  countHint: {
    en: (calls: string, most: string) => `Sent as ${calls} calls of up to ${most}, exactly this many in all`,
    ko: (calls: string, most: string) => `최대 ${most}개씩 ${calls}번 호출하며, 전체는 정확히 이 개수입니다`,
  },
  tagsHint: {
    en: 'Added to everything that the launch creates: instances, volumes, network interfaces, a new key pair, a new security group.',
    ko: '생성되는 모든 리소스(인스턴스, 볼륨, 네트워크 인터페이스, 새 키 페어, 새 보안 그룹)에 추가됩니다.',
  },
  startOver: { en: 'Start over', ko: '처음부터 다시' },
  nothingTyped: { en: 'The draft is empty', ko: '초안이 비어 있습니다' },
  draftKept: {
    en: 'Draft kept in this browser, without user data and private keys',
    ko: '초안은 사용자 데이터와 프라이빗 키를 빼고 이 브라우저에 저장됩니다',
  },
  likeTitle: {
    en: (id: string) => `Filled in like ${id}`,
    ko: (id: string) => `${id}과(와) 같게 채웠습니다`,
  },
  likeHint: {
    en: 'Volumes start from the AMI and snapshots, not from the data that is on them now.',
    ko: '볼륨은 지금의 데이터가 아니라 AMI와 스냅샷에서 생성됩니다.',
  },
  likeFailed: {
    en: (id: string) => `${id} could not be read`,
    ko: (id: string) => `${id}을(를) 읽지 못했습니다`,
  },
});

export const summaryMessages = defineMessages({
  title: { en: 'Summary', ko: '요약' },
  instances: { en: 'Instances', ko: '인스턴스' },
  inCalls: {
    en: (calls: string, most: string) => `${calls} calls of up to ${most}`,
    ko: (calls: string, most: string) => `최대 ${most}개씩 ${calls}번 호출`,
  },
  image: { en: 'AMI', ko: 'AMI' },
  type: { en: 'Type', ko: '유형' },
  key: { en: 'Key pair', ko: '키 페어' },
  noKey: { en: 'No key pair', ko: '키 페어 없음' },
  network: { en: 'Network', ko: '네트워크' },
  anyZone: { en: 'EC2 chooses the zone', ko: '가용 영역 자동 선택' },
  groups: { en: 'Security groups', ko: '보안 그룹' },
  defaultGroup: { en: 'The VPC’s default group', ko: 'VPC 기본 그룹' },
  newGroup: {
    en: (name: string) => (name ? `New: ${name}` : 'New group'),
    ko: (name: string) => (name ? `새로 생성: ${name}` : '새 그룹'),
  },
  storage: { en: 'Storage', ko: '스토리지' },
  estimate: { en: 'Estimated cost', ko: '예상 비용' },
  perHour: { en: 'an hour', ko: '/ 시간' },
  perMonth: { en: 'a month (730 h)', ko: '/ 월 (730시간)' },
  machines: { en: 'Instances', ko: '인스턴스' },
  volumes: { en: 'EBS volumes', ko: 'EBS 볼륨' },
  addresses: { en: 'Public IPv4', ko: '퍼블릭 IPv4' },
  unknown: { en: 'Price unknown', ko: '가격 정보 없음' },
  atLeast: { en: (sum: string) => `at least ${sum}`, ko: (sum: string) => `최소 ${sum}` },
  priceNote: {
    en: (date: string) =>
      `On-demand list prices of us-east-1 as of ${date}. Traffic, provisioned IOPS and taxes are not included. Prices in other regions differ.`,
    ko: (date: string) =>
      `${date} 기준 us-east-1 온디맨드 정가입니다. 트래픽, 프로비저닝된 IOPS, 세금은 별도이며 리전마다 다릅니다.`,
  },
  listedNote: {
    en: (region: string, date: string, builtIn: string) =>
      `Instances: on-demand list price of ${region}, Linux, as of ${date}. Volumes and public IPv4: list prices of us-east-1 as of ${builtIn}. Traffic, provisioned IOPS and taxes come on top.`,
    ko: (region: string, date: string, builtIn: string) =>
      `인스턴스는 ${date} 기준 ${region} Linux 온디맨드 정가이고, 볼륨과 퍼블릭 IPv4는 ${builtIn} 기준 us-east-1 정가입니다. 트래픽, 프로비저닝된 IOPS, 세금은 별도입니다.`,
  },
  notListedNote: {
    en: (type: string, region: string, date: string, builtIn: string) =>
      `AWS’s price list had no Linux on-demand price of ${type} in ${region} on ${date}. Volumes and public IPv4: list prices of us-east-1 as of ${builtIn}.`,
    ko: (type: string, region: string, date: string, builtIn: string) =>
      `${date}에 확인한 AWS 가격표에 ${region}의 ${type} Linux 온디맨드 가격이 없습니다. 볼륨과 퍼블릭 IPv4는 ${builtIn} 기준 us-east-1 정가입니다.`,
  },
  incomplete: {
    en: 'The total leaves out what has no known price.',
    ko: '합계에는 가격 정보가 없는 항목이 포함되지 않습니다.',
  },
  launch: { en: 'Review and launch', ko: '검토 후 시작' },
  dryRun: {
    en: 'The review checks every call with DryRun before anything is created.',
    ko: '검토 단계에서 리소스를 만들기 전에 모든 호출을 DryRun으로 확인합니다.',
  },
  noDryRun: {
    en: 'Muster does not know whether this endpoint supports DryRun, so it does not try the launch beforehand.',
    ko: '이 엔드포인트가 DryRun을 지원하는지 알 수 없어 미리 확인하지 않습니다.',
  },
  toDo: {
    en: (n: number) => (n === 1 ? '1 thing to do' : `${n} things to do`),
    ko: (n: number) => `할 일 ${n}개`,
  },
  show: { en: 'Show summary', ko: '요약 보기' },
  hide: { en: 'Hide summary', ko: '요약 숨기기' },
  launched: {
    en: (n: number, said: string) => (n === 1 ? '1 instance launched' : `${said} instances launched`),
    ko: (_: number, said: string) => `인스턴스 ${said}개를 시작했습니다`,
  },
  andMore: { en: (n: string) => `and ${n} more`, ko: (n: string) => `외 ${n}개` },
  seeThem: { en: 'View these instances', ko: '시작한 인스턴스 보기' },
  seePlan: { en: 'See the plan', ko: '계획 보기' },
  fromEc2: { en: 'EC2 refuses the launch', ko: 'EC2가 시작을 거부했습니다' },
});
