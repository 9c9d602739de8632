import type { Warning } from '@muster/contract';
import { defineMessages, type Spoken } from '../../i18n/index.ts';

export const warningMessages = defineMessages({
  portToWorld: {
    en: (port: string, cidr: string) => `Opens ${port} to the whole internet (${cidr})`,
    ko: (port: string, cidr: string) => `인터넷 전체(${cidr})에 ${port} 개방`,
  },
  portServices: {
    en: (services: string) => `Anyone can try to reach ${services}. Name the addresses that need it.`,
    ko: (services: string) => `누구나 ${services}에 접근을 시도할 수 있습니다. 필요한 주소만 지정하세요.`,
  },
  allToWorld: {
    en: (cidr: string) => `Opens every port and protocol to the whole internet (${cidr})`,
    ko: (cidr: string) => `인터넷 전체(${cidr})에 모든 포트와 프로토콜 개방`,
  },
  imagePublic: { en: 'Makes the AMI public', ko: 'AMI를 퍼블릭으로 공개' },
  imagePublicHint: {
    en: 'Every AWS account can launch it and read what is on its disks.',
    ko: '모든 AWS 계정이 이 AMI를 시작하고 디스크 내용을 읽을 수 있습니다.',
  },
  outsideOrganization: {
    en: (count: number) =>
      `Shares with ${count} ${count === 1 ? 'account' : 'accounts'} outside the organization`,
    ko: (count: number) => `조직 밖의 계정 ${count}개와 공유`,
  },
  revokesAccess: {
    en: (count: number) => `${count} ${count === 1 ? 'holder loses' : 'holders lose'} launch permission`,
    ko: (count: number) => `${count}개 대상의 시작 권한 회수`,
  },
  revokesAccessHint: {
    en: 'Instances they have launched already go on running.',
    ko: '이미 시작한 인스턴스는 계속 실행됩니다.',
  },
  stops: { en: (id: string) => `${id} goes down`, ko: (id: string) => `${id} 서비스 중단` },
  losesStore: {
    en: (id: string) => `What is on the instance store volumes of ${id} is lost`,
    ko: (id: string) => `${id}의 인스턴스 스토어 볼륨 데이터가 사라집니다`,
  },
  losesRoot: {
    en: (id: string) => `The root of ${id} is in the instance store: everything on it is lost`,
    ko: (id: string) => `${id}의 루트가 인스턴스 스토어에 있어 모든 내용이 사라집니다`,
  },
  volume: {
    en: (name: string, size: string) => `${name} (${size} GiB)`,
    ko: (name: string, size: string) => `${name} (${size}GiB)`,
  },
  terminates: {
    en: (id: string) => `${id} is terminated for good`,
    ko: (id: string) => `${id} 영구 종료(삭제)`,
  },
  deletesVolume: {
    en: (volume: string, id: string) => `Volume ${volume} is deleted with ${id}`,
    ko: (volume: string, id: string) => `${id}과(와) 함께 볼륨 ${volume} 삭제`,
  },
  keepsVolume: {
    en: (volume: string) => `Volume ${volume} stays after the instance, and costs until it is deleted`,
    ko: (volume: string) => `볼륨 ${volume} 유지: 인스턴스 종료 후에도 삭제할 때까지 요금 발생`,
  },
  keepsVolumeOf: {
    en: (volume: string, id: string) => `Volume ${volume} stays after ${id}, and costs until it is deleted`,
    ko: (volume: string, id: string) => `볼륨 ${volume} 유지: ${id} 종료 후에도 삭제할 때까지 요금 발생`,
  },
  rebootsForImage: {
    en: (id: string) => `${id} reboots while the AMI is made`,
    ko: (id: string) => `AMI를 만드는 동안 ${id} 재부팅`,
  },
  deletes: { en: (id: string) => `${id} is deleted`, ko: (id: string) => `${id} 삭제` },
  changesAddress: {
    en: (id: string, address: string) => `${id} gives up its public address ${address}`,
    ko: (id: string, address: string) => `${id}의 퍼블릭 주소 ${address} 반납`,
  },
  changesAddressHint: {
    en: 'It gets another one when it starts. An Elastic IP would stay.',
    ko: '다시 시작하면 다른 주소를 받습니다. 탄력적 IP는 유지됩니다.',
  },
  unencrypted: {
    en: (service: string, port: string) => `${service} (port ${port}) is not encrypted`,
    ko: (service: string, port: string) => `암호화되지 않는 ${service}(포트 ${port})`,
  },
  unencryptedHint: {
    en: 'Passwords travel in the clear.',
    ko: '암호가 평문으로 전송됩니다.',
  },
  interrupts: {
    en: (count: number) =>
      count === 1 ? 'Traffic of one rule stops for a moment' : `Traffic of ${count} rules stops for a moment`,
    ko: (count: number) => `규칙 ${count}개의 트래픽이 잠시 중단됩니다`,
  },
  interruptsHint: {
    en: (rules: string) =>
      `The group is at its rule quota, so rules are removed before these are added: ${rules}.`,
    ko: (rules: string) =>
      `그룹이 규칙 할당량에 도달하여, 다음 규칙을 추가하기 전에 기존 규칙을 먼저 제거합니다: ${rules}.`,
  },
  nothingOut: {
    en: (id: string) => `${id} will have no outbound rule`,
    ko: (id: string) => `${id}에 아웃바운드 규칙이 남지 않습니다`,
  },
  nothingOutHint: {
    en: 'Instances in it will not be able to open connections. Replies to inbound connections still go out.',
    ko: '이 그룹의 인스턴스는 새 연결을 시작할 수 없습니다. 인바운드 연결에 대한 응답은 계속 전송됩니다.',
  },
  encryptedSnapshot: {
    en: 'A snapshot of this AMI is encrypted',
    ko: '이 AMI의 스냅샷이 암호화되어 있습니다',
  },
  encryptedSnapshotHint: {
    en: 'Who gets the permission also needs the KMS key. Default-key snapshots can not be shared.',
    ko: '권한을 받는 쪽은 KMS 키도 필요합니다. 기본 키로 암호화한 스냅샷은 공유할 수 없습니다.',
  },
  productCode: {
    en: (codes: string) => `This AMI carries product codes (${codes})`,
    ko: (codes: string) => `이 AMI에 제품 코드가 있습니다(${codes})`,
  },
  productCodeHint: {
    en: 'Such an AMI can not be made public, and others pay for it through AWS Marketplace.',
    ko: '퍼블릭으로 만들 수 없고, 다른 계정은 AWS Marketplace를 통해 요금을 냅니다.',
  },
});

interface WarningText {
  readonly title: string;
  readonly hint?: string;
}

/**
 * A warning in words.
 *
 * @param nameOf `web-1 (i-0abc)` where the name is known, else the id
 */
export function warningText(
  warning: Warning,
  t: Spoken<typeof warningMessages>,
  nameOf: (id: string) => string,
): WarningText {
  const value = (name: string) => String(warning.values[name] ?? '');
  const name = nameOf(value('id'));
  const count = Number(warning.values.count ?? 0);
  const volume = () => {
    const size = value('size');
    return size ? t.volume(nameOf(value('volume')), size) : nameOf(value('volume'));
  };
  switch (warning.code) {
    case 'opens-port-to-world': {
      const port = `${value('protocol').toUpperCase()} ${value('ports')}`;
      const services = value('services');
      return {
        title: t.portToWorld(port, value('cidr')),
        ...(services && { hint: t.portServices(services) }),
      };
    }
    case 'opens-all-to-world':
      return { title: t.allToWorld(value('cidr')) };
    case 'makes-image-public':
      return { title: t.imagePublic, hint: t.imagePublicHint };
    case 'shares-outside-organization':
      return { title: t.outsideOrganization(count), hint: value('accounts') };
    case 'revokes-image-access':
      return { title: t.revokesAccess(count), hint: t.revokesAccessHint };
    case 'stops-instance':
      return { title: t.stops(name) };
    case 'loses-instance-store':
      return { title: value('root') ? t.losesRoot(name) : t.losesStore(name) };
    case 'terminates-instance':
      return { title: t.terminates(name) };
    case 'deletes-volume-with-instance':
      return { title: t.deletesVolume(volume(), name) };
    case 'keeps-volume-after-instance':
      return { title: value('id') ? t.keepsVolumeOf(volume(), name) : t.keepsVolume(volume()) };
    case 'reboots-for-image':
      return { title: t.rebootsForImage(name) };
    case 'deletes-resource':
      return { title: t.deletes(name) };
    case 'changes-public-address':
      return { title: t.changesAddress(name, value('address')), hint: t.changesAddressHint };
    case 'unencrypted-admin-port':
      return { title: t.unencrypted(value('service'), value('port')), hint: t.unencryptedHint };
    case 'shares-encrypted-snapshot':
      return { title: t.encryptedSnapshot, hint: t.encryptedSnapshotHint };
    case 'shares-product-code':
      return { title: t.productCode(value('codes')), hint: t.productCodeHint };
    case 'interrupts-traffic':
      return { title: t.interrupts(count), hint: t.interruptsHint(value('rules')) };
    case 'blocks-all-outbound':
      return { title: t.nothingOut(name), hint: t.nothingOutHint };
  }
}
