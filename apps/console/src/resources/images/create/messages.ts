import { defineMessages } from '../../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Create image', ko: '이미지 생성' },
  instance: { en: 'Instance', ko: '인스턴스' },
  chooseInstance: { en: 'Choose an instance', ko: '인스턴스를 고르세요' },
  name: { en: 'Image name', ko: '이미지 이름' },
  nameHint: {
    en: "3–128 letters, digits, spaces and ( ) [ ] . - / ' @ _. It must be new in this account and region.",
    ko: "3–128자의 영문자, 숫자, 공백과 ( ) [ ] . - / ' @ _. 계정과 리전에서 겹치지 않아야 합니다.",
  },
  nameTaken: { en: 'An AMI of this account has this name', ko: '같은 이름의 AMI가 이미 있습니다' },
  description: { en: 'Description', ko: '설명' },
  tooLong: { en: 'At most 255 characters', ko: '255자 이하여야 합니다' },
  reboot: { en: 'While the image is made', ko: '이미지를 만드는 동안' },
  withReboot: { en: 'Reboot the instance', ko: '인스턴스 재부팅' },
  withRebootHint: {
    en: 'It is down for a moment; the file systems of the image are whole.',
    ko: '잠시 중단되지만 이미지의 파일 시스템이 온전합니다.',
  },
  withoutReboot: { en: 'Leave it running', ko: '재부팅하지 않음' },
  withoutRebootHint: {
    en: 'No interruption; the image is as after a power cut: files being written may be damaged in it.',
    ko: '중단되지 않지만 전원이 끊긴 것과 같은 상태가 담깁니다. 쓰는 중인 파일이 손상될 수 있습니다.',
  },
  notRunning: {
    en: 'The instance is not running: nothing is interrupted, and the image is whole.',
    ko: '실행 중이 아니므로 중단이 없으며 이미지가 온전합니다.',
  },
  devices: { en: 'Volumes in the image', ko: '이미지에 담을 볼륨' },
  devicesHint: {
    en: 'Each becomes a snapshot. The root is always in it.',
    ko: '볼륨마다 스냅샷이 만들어집니다. 루트는 항상 포함됩니다.',
  },
  root: { en: 'Root', ko: '루트' },
  tagsHint: { en: 'Put on the image and its snapshots.', ko: '이미지와 스냅샷에 붙습니다.' },
  tags: { en: 'Tags', ko: '태그' },
  review: { en: 'Review', ko: '검토' },
  gone: { en: 'There is no such instance here', ko: '해당 인스턴스가 없습니다' },
  storeRoot: {
    en: 'An instance-store-backed instance can’t be imaged this way',
    ko: '인스턴스 스토어 기반 인스턴스는 이 방법으로 이미지를 만들 수 없습니다',
  },
  storeRootHint: {
    en: 'Its root must be bundled inside the instance and uploaded to S3.',
    ko: '인스턴스 안에서 루트를 번들로 만들어 S3에 업로드해야 합니다.',
  },
  notNow: { en: 'The instance must be running or stopped', ko: '실행 중이거나 중지된 상태여야 합니다' },
});
