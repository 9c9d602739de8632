import { defineMessages } from '../../i18n/index.ts';

const n = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const messages = defineMessages({
  title: { en: 'Security groups', ko: '보안 그룹' },
  count: {
    en: (all: string, selected: number) => (selected > 0 ? `${all} · ${selected} selected` : all),
    ko: (all: string, selected: number) => (selected > 0 ? `${all} · ${selected}개 선택됨` : all),
  },
  id: { en: 'Group ID', ko: '그룹 ID' },
  groupName: { en: 'Group name', ko: '그룹 이름' },
  vpc: { en: 'VPC', ko: 'VPC' },
  inbound: { en: 'Inbound', ko: '인바운드' },
  outbound: { en: 'Outbound', ko: '아웃바운드' },
  inboundRules: { en: 'Inbound rules', ko: '인바운드 규칙' },
  outboundRules: { en: 'Outbound rules', ko: '아웃바운드 규칙' },
  instances: { en: 'Instances', ko: '인스턴스' },
  usedBy: { en: 'Used by', ko: '사용 중' },
  owner: { en: 'Owner', ko: '소유자' },
  openToAll: { en: 'Open to all', ko: '전체 개방' },
  create: { en: 'Create security group', ko: '보안 그룹 생성' },
  emptyTitle: { en: 'No security group here', ko: '보안 그룹이 없습니다' },
  emptyHint: {
    en: 'A security group says which traffic may reach the instances it is on.',
    ko: '보안 그룹은 인스턴스에 도달할 수 있는 트래픽을 정합니다.',
  },
  tabs: { en: 'Parts of this group', ko: '그룹 세부 항목' },
  asCode: { en: 'As code', ko: '코드로 보기' },
  history: { en: 'History', ko: '기록' },
  tagsTab: { en: 'Tags', ko: '태그' },
  goneTitle: { en: 'There is no such security group', ko: '없는 보안 그룹입니다' },
  goneHint: {
    en: (id: string, region: string) => `${id} is not in ${region}: it may have been deleted.`,
    ko: (id: string, region: string) => `${region}에 ${id}이(가) 없습니다. 삭제되었을 수 있습니다.`,
  },
  deletedTitle: {
    en: (name: string) => `The security group ${name} was deleted`,
    ko: (name: string) => `보안 그룹 ${name}이(가) 삭제되었습니다`,
  },
  deletedHint: {
    en: (id: string) =>
      `${id} was deleted while this page was open. Open Activity to see who deleted it, or create the group again.`,
    ko: (id: string) =>
      `이 페이지가 열려 있는 동안 ${id}이(가) 삭제되었습니다. 활동에서 누가 삭제했는지 확인하거나 그룹을 다시 생성하세요.`,
  },
  deletedDraft: {
    en: (count: number) =>
      `You were editing ${n(count, 'rule')}: copy them, then paste them into another group.`,
    ko: (count: number) => `편집 중이던 규칙 ${count}개를 복사하여 다른 그룹에 붙여 넣을 수 있습니다.`,
  },
  backToList: { en: 'All security groups', ko: '모든 보안 그룹' },
  delete: { en: 'Delete', ko: '삭제' },
  deleteDefault: {
    en: 'The default group of a VPC cannot be deleted',
    ko: 'VPC의 기본 그룹은 삭제할 수 없습니다',
  },
  deleteInUse: {
    en: (what: string) => `EC2 deletes a group only when nothing uses it: ${what}`,
    ko: (what: string) => `EC2는 사용 중이 아닌 그룹만 삭제합니다: ${what}`,
  },
  selectSome: { en: 'Select the groups to delete', ko: '삭제할 그룹을 선택하세요' },
  selectOneRegion: {
    en: 'Select groups of one region: a plan deletes groups of one region at a time',
    ko: '한 리전의 그룹만 선택하세요. 한 번에 한 리전의 그룹만 삭제할 수 있습니다',
  },
  usedByInstances: {
    en: (count: number) => n(count, 'instance'),
    ko: (count: number) => `인스턴스 ${count}개`,
  },
  usedByInterfaces: {
    en: (count: number) => n(count, 'network interface'),
    ko: (count: number) => `네트워크 인터페이스 ${count}개`,
  },
  usedByGroups: {
    en: (count: number) => n(count, 'other group'),
    ko: (count: number) => `다른 그룹 ${count}개`,
  },
  interfaces: { en: 'Network interfaces', ko: '네트워크 인터페이스' },
  interfacesHint: {
    en: 'Everything with an address in a VPC has one: instances, load balancers, endpoints.',
    ko: 'VPC에서 주소를 가진 모든 것에 있습니다: 인스턴스, 로드 밸런서, 엔드포인트 등.',
  },
  otherGroups: { en: 'Other groups whose rules name it', ko: '규칙에서 이 그룹을 참조하는 다른 그룹' },
  noInstances: { en: 'No instance is in this group.', ko: '이 그룹에 속한 인스턴스가 없습니다.' },
  noInterfaces: { en: 'No interface is in this group.', ko: '이 그룹에 속한 인터페이스가 없습니다.' },
  noOtherGroups: {
    en: 'No other group of this region names it.',
    ko: '이 리전의 다른 그룹이 참조하지 않습니다.',
  },
  attachedTo: { en: 'Attached to', ko: '연결 대상' },
  privateIp: { en: 'Private IPv4', ko: '프라이빗 IPv4' },
  codeHint: {
    en: 'What makes this group again as it is now: in another account, or in your repository.',
    ko: '지금과 같은 그룹을 다시 만드는 코드입니다. 다른 계정이나 저장소에서 사용하세요.',
  },
});

/** The form that makes a group. */
export const createMessages = defineMessages({
  basics: { en: 'Name and place', ko: '이름과 위치' },
  name: { en: 'Group name', ko: '그룹 이름' },
  nameHint: {
    en: 'Up to 255 characters; it cannot be changed later and cannot start with sg-.',
    ko: '255자까지. 나중에 바꿀 수 없고 sg-로 시작할 수 없습니다.',
  },
  nameMissing: { en: 'Enter a name.', ko: '이름을 입력하세요.' },
  nameReserved: {
    en: 'A group name cannot start with sg-.',
    ko: '그룹 이름은 sg-로 시작할 수 없습니다.',
  },
  nameTaken: {
    en: (vpc: string) => `${vpc} already has a group with this name.`,
    ko: (vpc: string) => `${vpc}에 같은 이름의 그룹이 있습니다.`,
  },
  tooLong: {
    en: (most: number) => `Use at most ${most} characters.`,
    ko: (most: number) => `${most}자까지 입력할 수 있습니다.`,
  },
  characters: {
    en: 'Use only letters a–z, digits, spaces and ._-:/()#,@[]+=&;{}!$*',
    ko: '영문자, 숫자, 공백과 ._-:/()#,@[]+=&;{}!$* 만 사용할 수 있습니다.',
  },
  descriptionHint: {
    en: 'What the group is for. Required; it cannot be changed later.',
    ko: '그룹의 용도입니다. 필수이며 나중에 바꿀 수 없습니다.',
  },
  descriptionMissing: { en: 'Enter a description.', ko: '설명을 입력하세요.' },
  vpcMissing: { en: 'Choose a VPC.', ko: 'VPC를 선택하세요.' },
  defaultVpc: { en: 'default', ko: '기본' },
  review: { en: 'Review', ko: '검토' },
  draftKept: {
    en: 'The draft is kept in this browser.',
    ko: '초안은 이 브라우저에 보관됩니다.',
  },
  startOver: { en: 'Start over', ko: '처음부터' },
});
