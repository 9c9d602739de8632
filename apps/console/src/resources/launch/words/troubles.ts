import { defineMessages, type Format, type Spoken } from '../../../i18n/index.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Misfit } from '../model/type-fits.ts';

const range = (min: number, max: number, format: Format) => `${format.number(min)}–${format.number(max)}`;

export const troubleMessages = defineMessages({
  required: { en: 'Required', ko: '필수 항목입니다' },
  count: {
    en: (most: string) => `A whole number from 1 to ${most}`,
    ko: (most: string) => `1에서 ${most} 사이의 정수여야 합니다`,
  },
  numbered: {
    en: (most: string) =>
      `Numbered names are possible for up to ${most} instances: give all the same name, or launch fewer`,
    ko: (most: string) =>
      `번호를 붙인 이름은 인스턴스 ${most}개까지 쓸 수 있습니다. 이름을 모두 같게 하거나 개수를 줄이세요`,
  },
  'key-missing': { en: 'A tag needs a key', ko: '태그에는 키가 있어야 합니다' },
  'key-too-long': { en: 'A tag key has at most 128 characters', ko: '태그 키는 128자 이하여야 합니다' },
  'value-too-long': { en: 'A tag value has at most 256 characters', ko: '태그 값은 256자 이하여야 합니다' },
  'reserved-prefix': {
    en: 'Keys that begin with aws: are Amazon’s',
    ko: 'aws:로 시작하는 키는 쓸 수 없습니다',
  },
  'key-twice': {
    en: (key: string) => `The key ${key} is there twice`,
    ko: (key: string) => `${key} 키가 두 번 있습니다`,
  },
  'too-many': { en: 'At most 50 tags, the name included', ko: '태그는 이름을 포함해 50개까지입니다' },
  'key-name-taken': {
    en: (name: string) => `A key pair named ${name} is already there`,
    ko: (name: string) => `이름이 ${name}인 키 페어가 이미 있습니다`,
  },
  'key-not-made': { en: 'Make the key pair first', ko: '먼저 키 페어를 생성하세요' },
  acknowledge: {
    en: 'Confirm that you can sign in some other way',
    ko: '다른 방법으로 로그인할 수 있음을 확인하세요',
  },
  addresses: {
    en: (free: string, wanted: string) => `${free} free addresses, ${wanted} wanted`,
    ko: (free: string, wanted: string) => `남은 주소 ${free}개, 필요한 주소 ${wanted}개`,
  },
  'group-name-taken': {
    en: (name: string) => `This VPC already has a group named ${name}`,
    ko: (name: string) => `이 VPC에 이름이 ${name}인 보안 그룹이 이미 있습니다`,
  },
  'group-name': { en: 'A name can’t begin with sg-', ko: '이름은 sg-로 시작할 수 없습니다' },
  ascii: {
    en: 'Up to 255 letters a–z, digits, spaces and ._-:/()#,@[]+=&;{}!$*',
    ko: '영문자, 숫자, 공백과 ._-:/()#,@[]+=&;{}!$*를 255자까지 쓸 수 있습니다',
  },
  cidr: {
    en: (given: string) =>
      `${given ? `${given} is no address block` : 'From where?'}; accepted: 203.0.113.7/32, 2001:db8::/32`,
    ko: (given: string) =>
      `${given ? `${given}은(는) 주소 블록이 아닙니다` : '어디에서 허용할까요?'} 예: 203.0.113.7/32, 2001:db8::/32`,
  },
  'device-twice': {
    en: (device: string) => `${device} is there twice`,
    ko: (device: string) => `${device}이(가) 두 번 있습니다`,
  },
  size: {
    en: (accepted: string) => `Size: ${accepted} GiB`,
    ko: (accepted: string) => `크기: ${accepted} GiB`,
  },
  iops: { en: (accepted: string) => `IOPS: ${accepted}`, ko: (accepted: string) => `IOPS: ${accepted}` },
  throughput: {
    en: (accepted: string) => `Throughput: ${accepted} MiB/s`,
    ko: (accepted: string) => `처리량: ${accepted} MiB/s`,
  },
  'iops-not-settable': { en: 'This type takes no IOPS', ko: '이 유형은 IOPS를 지정할 수 없습니다' },
  'throughput-not-settable': {
    en: 'This type takes no throughput',
    ko: '이 유형은 처리량을 지정할 수 없습니다',
  },
  'iops-required': { en: 'This type needs IOPS', ko: '이 유형은 IOPS를 지정해야 합니다' },
  'not-bootable': { en: 'This type can’t be a root volume', ko: '이 유형은 루트 볼륨이 될 수 없습니다' },
  'smaller-than-snapshot': {
    en: (min: string) => `At least ${min} GiB, as large as its snapshot`,
    ko: (min: string) => `스냅샷 크기인 ${min} GiB 이상이어야 합니다`,
  },
  'user-data-lost': {
    en: 'The user data was not kept when the page was reloaded, because it may hold secrets: enter it again, or choose None',
    ko: '사용자 데이터에는 비밀이 들어 있을 수 있어 페이지를 새로 고칠 때 저장하지 않았습니다. 다시 입력하거나 없음을 선택하세요',
  },
  'user-data-empty': {
    en: 'Enter the user data, or choose None',
    ko: '사용자 데이터를 입력하거나 없음을 선택하세요',
  },
  'user-data-size': {
    en: (bytes: string, most: string) => `${bytes} bytes; EC2 takes ${most} at most`,
    ko: (bytes: string, most: string) => `${bytes}바이트입니다. EC2는 ${most}바이트까지 받습니다`,
  },
  'user-data-base64': { en: 'This is not base64', ko: 'base64가 아닙니다' },
  'hop-limit': { en: 'A whole number from 1 to 64', ko: '1에서 64 사이의 정수여야 합니다' },
  'hibernation-type': {
    en: (type: string) => `${type} can’t hibernate`,
    ko: (type: string) => `${type}은(는) 최대 절전 모드를 지원하지 않습니다`,
  },
  'hibernation-root': {
    en: 'Hibernation needs an encrypted root volume: encrypt it under Storage',
    ko: '최대 절전 모드에는 암호화된 루트 볼륨이 필요합니다. 스토리지에서 암호화하세요',
  },
});

export const misfitMessages = defineMessages({
  architecture: { en: 'Another architecture than the AMI', ko: 'AMI와 아키텍처가 다릅니다' },
  'root-device': {
    en: 'Can’t boot an instance-store-backed AMI',
    ko: '인스턴스 스토어 기반 AMI로 부팅할 수 없습니다',
  },
  virtualization: {
    en: 'Can’t run the AMI’s virtualization type',
    ko: 'AMI의 가상화 유형을 지원하지 않습니다',
  },
  'boot-mode': { en: 'Can’t boot the way the AMI does', ko: 'AMI의 부트 모드를 지원하지 않습니다' },
  ena: { en: 'Needs an AMI with ENA support', ko: 'ENA를 지원하는 AMI가 필요합니다' },
  'not-offered': { en: 'Not offered in this zone', ko: '이 가용 영역에서 제공되지 않습니다' },
} satisfies Record<Misfit, { en: string; ko: string }>);

/** A trouble in words. */
export function sayTrouble(
  trouble: Trouble,
  t: Spoken<typeof troubleMessages>,
  misfits: Spoken<typeof misfitMessages>,
  format: Format,
): string {
  switch (trouble.code) {
    case 'count':
    case 'numbered':
      return t[trouble.code](format.number(trouble.most));
    case 'tag':
      return trouble.problem === 'key-twice' ? t['key-twice'](trouble.key) : t[trouble.problem];
    case 'misfit':
      return `${trouble.type}: ${misfits[trouble.misfit]}`;
    case 'key-name-taken':
      return t['key-name-taken'](trouble.name);
    case 'addresses':
      return t.addresses(format.number(trouble.free), format.number(trouble.wanted));
    case 'group-name-taken':
      return t['group-name-taken'](trouble.name);
    case 'cidr':
      return t.cidr(trouble.given);
    case 'device-twice':
      return t['device-twice'](trouble.device);
    case 'volume':
      return sayVolume(trouble.problem, t, format);
    case 'user-data-size':
      return t['user-data-size'](format.number(trouble.bytes), format.number(trouble.most));
    case 'hibernation-type':
      return t['hibernation-type'](trouble.type);
    default:
      return t[trouble.code];
  }
}

function sayVolume(
  problem: Extract<Trouble, { code: 'volume' }>['problem'],
  t: Spoken<typeof troubleMessages>,
  format: Format,
): string {
  switch (problem.code) {
    case 'size':
    case 'iops':
    case 'throughput':
      return t[problem.code](range(problem.min, problem.max, format));
    case 'smaller-than-snapshot':
      return t['smaller-than-snapshot'](format.number(problem.min));
    default:
      return t[problem.code];
  }
}
