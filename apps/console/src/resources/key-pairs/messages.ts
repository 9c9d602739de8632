import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Key pairs', ko: '키 페어' },
  count: {
    en: (all: string, selected: number) => (selected > 0 ? `${all} · ${selected} selected` : all),
    ko: (all: string, selected: number) => (selected > 0 ? `${all} · ${selected}개 선택됨` : all),
  },
  create: { en: 'Create key pair', ko: '키 페어 생성' },
  emptyTitle: { en: 'No key pair here', ko: '키 페어가 없습니다' },
  emptyHint: {
    en: 'With a key pair you sign in to instances. Make one here, or import the public half of your own.',
    ko: '키 페어로 인스턴스에 로그인합니다. 여기서 만들거나 가지고 있는 퍼블릭 키를 가져오세요.',
  },
  id: { en: 'Key pair ID', ko: '키 페어 ID' },
  type: { en: 'Type', ko: '유형' },
  fingerprint: { en: 'Fingerprint', ko: '지문' },
  created: { en: 'Created', ko: '생성' },
  instances: { en: 'Instances', ko: '인스턴스' },
  usedBy: { en: 'Instances launched with it', ko: '이 키로 시작한 인스턴스' },
  noInstances: {
    en: 'No instance of this region was launched with it.',
    ko: '이 리전에 이 키로 시작한 인스턴스가 없습니다.',
  },
  publicKey: { en: 'Public half', ko: '퍼블릭 키' },
  noPublicKey: {
    en: 'This endpoint does not give the public half back.',
    ko: '이 엔드포인트는 퍼블릭 키를 돌려주지 않습니다.',
  },
  selectOne: { en: 'Select one key pair', ko: '키 페어를 하나 선택하세요' },
  goneTitle: { en: 'There is no such key pair', ko: '없는 키 페어입니다' },
  goneHint: {
    en: (id: string, region: string) => `${id} is not in ${region}: it may have been deleted.`,
    ko: (id: string, region: string) => `${region}에 ${id}이(가) 없습니다. 삭제되었을 수 있습니다.`,
  },
  backToList: { en: 'All key pairs', ko: '모든 키 페어' },
});

/** Making and importing a key pair. */
export const makeMessages = defineMessages({
  how: { en: 'Where the key comes from', ko: '키를 만드는 곳' },
  make: { en: 'Make a new one in this browser', ko: '이 브라우저에서 새로 만들기' },
  makeHint: {
    en: 'The private half is saved on this computer and goes nowhere else.',
    ko: '프라이빗 키는 이 컴퓨터에만 저장되고 어디에도 전송되지 않습니다.',
  },
  import: { en: 'Import the public half of my own', ko: '내 퍼블릭 키 가져오기' },
  importHint: {
    en: 'For a key that you have already, such as ~/.ssh/id_ed25519.pub.',
    ko: '~/.ssh/id_ed25519.pub처럼 이미 가지고 있는 키.',
  },
  name: { en: 'Key pair name', ko: '키 페어 이름' },
  nameHint: { en: 'Up to 255 ASCII characters.', ko: 'ASCII 255자까지.' },
  nameMissing: { en: 'A name is needed.', ko: '이름이 필요합니다.' },
  nameCharacters: {
    en: 'Accepted: up to 255 ASCII characters, without spaces at the ends.',
    ko: 'ASCII 255자까지, 앞뒤 공백 없이 입력하세요.',
  },
  nameTaken: {
    en: (name: string) => `This region has a key pair named ${name} already.`,
    ko: (name: string) => `이 리전에 ${name} 키 페어가 이미 있습니다.`,
  },
  type: { en: 'Type', ko: '유형' },
  ed25519: { en: 'ED25519', ko: 'ED25519' },
  ed25519Hint: {
    en: 'Recommended for Linux instances. Windows instances do not support it.',
    ko: 'Linux 인스턴스에 권장됩니다. Windows 인스턴스에서는 지원되지 않습니다.',
  },
  rsa: { en: 'RSA, 4096 bits', ko: 'RSA 4096비트' },
  rsaHint: {
    en: 'For Windows instances and older systems.',
    ko: 'Windows 인스턴스 및 구형 시스템용입니다.',
  },
  makeAndSave: { en: 'Make and save the private key', ko: '키 생성 후 프라이빗 키 저장' },
  making: { en: 'Making…', ko: '생성 중…' },
  made: {
    en: (file: string) => `${file} was saved: it is the only copy of the private key`,
    ko: (file: string) => `${file}을(를) 저장했습니다. 프라이빗 키의 유일한 사본입니다`,
  },
  madeHint: {
    en: 'Keep it where nobody else can read it (chmod 400). Muster never sees it, and EC2 gets the public half only.',
    ko: '다른 사람이 읽을 수 없는 곳에 보관하세요(chmod 400). Muster는 이 키를 볼 수 없고 EC2에는 퍼블릭 키만 전송됩니다.',
  },
  madeBefore: {
    en: 'Made before this page was loaded again. The private half is in the file that was saved then.',
    ko: '페이지를 다시 불러오기 전에 생성되었습니다. 프라이빗 키는 그때 저장한 파일에 있습니다.',
  },
  saveAgain: { en: 'Save again', ko: '다시 저장' },
  another: { en: 'Make another', ko: '다른 키 생성' },
  noEd25519: {
    en: 'This browser can not make ED25519 keys. Choose RSA, or import a public key.',
    ko: '이 브라우저는 ED25519 키를 생성할 수 없습니다. RSA를 선택하거나 퍼블릭 키를 가져오세요.',
  },
  makingFailed: { en: 'The key could not be made', ko: '키를 생성하지 못했습니다' },
  publicKey: { en: 'Public key', ko: '퍼블릭 키' },
  publicKeyHint: {
    en: 'One line that begins with ssh-ed25519 or ssh-rsa. Paste it, or choose the .pub file.',
    ko: 'ssh-ed25519 또는 ssh-rsa로 시작하는 한 줄. 붙여 넣거나 .pub 파일을 선택하세요.',
  },
  chooseFile: { en: 'Choose a file', ko: '파일 선택' },
  missing: { en: 'A public key is needed.', ko: '퍼블릭 키가 필요합니다.' },
  'private-key': {
    en: 'That is a private key. It was not kept; give the public half, which ends in .pub.',
    ko: '프라이빗 키입니다. 보관하지 않았습니다. .pub로 끝나는 퍼블릭 키를 입력하세요.',
  },
  'not-a-key': {
    en: 'That is no public key. Accepted: a line that begins with ssh-ed25519 or ssh-rsa.',
    ko: '퍼블릭 키가 아닙니다. ssh-ed25519 또는 ssh-rsa로 시작하는 한 줄이어야 합니다.',
  },
  'type-not-accepted': {
    en: 'EC2 takes ED25519 and RSA keys only.',
    ko: 'EC2는 ED25519와 RSA 키만 받습니다.',
  },
  review: { en: 'Review', ko: '검토' },
  makeFirst: { en: 'Make the key first', ko: '먼저 키를 생성하세요' },
});
