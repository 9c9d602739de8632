import { defineMessages } from '../../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Who may launch it', ko: '시작 권한' },
  readOnly: {
    en: (owner: string) => `Account ${owner} owns this AMI and decides who may launch it.`,
    ko: (owner: string) => `이 AMI의 소유자인 계정 ${owner}이(가) 시작 권한을 정합니다.`,
  },
  seenPublic: {
    en: 'It is public: every account may launch it.',
    ko: '퍼블릭 AMI입니다. 모든 계정에서 시작할 수 있습니다.',
  },
  seenShared: {
    en: 'It is shared with this account, its organization or its unit.',
    ko: '이 계정, 조직 또는 조직 단위에 공유되었습니다.',
  },
  private: { en: 'Private', ko: '프라이빗' },
  privateHint: { en: 'Only this account.', ko: '이 계정에서만 시작할 수 있습니다.' },
  shared: { en: 'Shared', ko: '공유' },
  sharedHint: {
    en: 'The accounts, organizations and units below.',
    ko: '아래의 계정, 조직, 조직 단위에서 시작할 수 있습니다.',
  },
  public: { en: 'Public', ko: '퍼블릭' },
  publicHint: { en: 'Every AWS account.', ko: '모든 계정에서 시작할 수 있습니다.' },
  paste: { en: 'Add accounts, organizations or units', ko: '계정, 조직 또는 조직 단위 추가' },
  pasteHint: {
    en: 'Paste as many as you like, separated by anything: 123456789012, 1234-5678-9012, arn:aws:organizations::…',
    ko: '여러 개를 구분 기호와 관계없이 붙여 넣을 수 있습니다: 123456789012, 1234-5678-9012, arn:aws:organizations::…',
  },
  add: { en: 'Add', ko: '추가' },
  entries: { en: 'Shared with', ko: '공유 대상' },
  noEntries: { en: 'Nobody yet.', ko: '아직 없습니다.' },
  account: { en: 'Account', ko: '계정' },
  organization: { en: 'Organization', ko: '조직' },
  unit: { en: 'Organizational unit', ko: '조직 단위' },
  added: { en: 'Will be added', ko: '추가 예정' },
  removed: { en: 'Will be removed', ko: '제거 예정' },
  removeOne: { en: (who: string) => `Remove ${who}`, ko: (who: string) => `${who} 제거` },
  restoreOne: { en: (who: string) => `Keep ${who}`, ko: (who: string) => `${who} 유지` },
  keep: { en: 'Keep', ko: '유지' },
  'not-a-principal': {
    en: (given: string) => `“${given}” is not a 12-digit account ID or the ARN of an organization or unit`,
    ko: (given: string) => `${given}은(는) 12자리 계정 ID도, 조직 또는 조직 단위 ARN도 아닙니다`,
  },
  twice: {
    en: (given: string) => `${given} was pasted twice`,
    ko: (given: string) => `${given}이(가) 두 번 있습니다`,
  },
  'own-account': {
    en: (given: string) => `${given} is the owner, who may launch it anyway`,
    ko: (given: string) => `${given}은(는) 소유자이므로 추가할 필요가 없습니다`,
  },
  already: {
    en: (given: string) => `${given} is in the list already`,
    ko: (given: string) => `${given}은(는) 이미 목록에 있습니다`,
  },
  difference: { en: 'What changes', ko: '변경 내용' },
  noDifference: { en: 'Nothing is changed yet.', ko: '변경된 내용이 없습니다.' },
  everybodyGains: { en: 'Every account may launch it.', ko: '모든 계정에서 시작할 수 있게 됩니다.' },
  everybodyLoses: {
    en: 'Accounts that are not named below may no longer launch it.',
    ko: '아래에 없는 계정은 더 이상 시작할 수 없습니다.',
  },
  gains: { en: 'Gain', ko: '권한을 얻음' },
  loses: { en: 'Lose', ko: '권한을 잃음' },
  nothingForAnyone: {
    en: 'The list changes, but nobody gains or loses anything while the AMI is public.',
    ko: '목록은 바뀌지만, 퍼블릭인 동안에는 권한을 얻거나 잃는 계정이 없습니다.',
  },
  runningStay: {
    en: 'Instances that they have launched go on.',
    ko: '이미 시작한 인스턴스는 계속 실행됩니다.',
  },
  discard: { en: 'Discard changes', ko: '변경 취소' },
  review: { en: 'Review', ko: '검토' },
  requested: { en: 'Requested', ko: '요청' },
  observed: { en: 'Observed', ko: '관측' },
  converging: {
    en: 'EC2 has accepted the change but does not show it everywhere yet',
    ko: 'EC2가 변경을 수락했지만 아직 전체에 반영되지 않았습니다',
  },
  converged: { en: 'In effect: EC2 shows what was requested', ko: '반영됨: 요청한 대로 표시됩니다' },
  entryCount: {
    en: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
    ko: (n: number) => `항목 ${n}개`,
  },
  obstacles: { en: 'Before sharing', ko: '공유 전 확인' },
  'encrypted-snapshots': {
    en: (snapshots: string) =>
      `${snapshots}: encrypted. EC2 refuses to make such an AMI public; accounts also need the use of its KMS key, and the default key can’t be shared.`,
    ko: (snapshots: string) =>
      `${snapshots}: 암호화되어 있습니다. 퍼블릭으로 만들 수 없으며, 공유받는 계정에 KMS 키 사용 권한도 필요합니다. 기본 키는 공유할 수 없습니다.`,
  },
  'product-codes': {
    en: (codes: string) => `Product code ${codes}: an AMI from the marketplace can’t be shared.`,
    ko: (codes: string) => `제품 코드 ${codes}: Marketplace AMI는 공유할 수 없습니다.`,
  },
  'public-access-blocked': {
    en: 'This region blocks public access for AMIs of this account: EC2 will refuse.',
    ko: '이 리전에서는 계정의 AMI 퍼블릭 액세스가 차단되어 있어 EC2가 거부합니다.',
  },
  'instance-store-bundle': {
    en: 'The root is a bundle in S3: those it is shared with must be able to read it there.',
    ko: '루트가 S3 번들입니다. 공유받는 계정이 S3에서 읽을 수 있어야 합니다.',
  },
  'not-available': {
    en: (state: string) => `The AMI is ${state}: it can be shared when it is available.`,
    ko: (state: string) => `AMI 상태가 ${state}입니다. 사용 가능 상태가 되어야 공유할 수 있습니다.`,
  },
  otherSide: { en: 'How the others see it', ko: '다른 계정에서 보는 방법' },
  otherSideHint: {
    en: 'Who may launch it finds it under “Shared with me”, in the same region.',
    ko: '공유받은 계정에서는 같은 리전의 ‘공유됨’에 표시됩니다.',
  },
  seeAs: { en: (name: string) => `See it as ${name}`, ko: (name: string) => `${name}(으)로 보기` },
});
