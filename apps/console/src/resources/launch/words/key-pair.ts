import { defineMessages } from '../../../i18n/index.ts';

export const keyPairMessages = defineMessages({
  title: { en: 'Key pair', ko: '키 페어' },
  hint: {
    en: 'How you sign in by SSH, or read the Windows password.',
    ko: 'SSH로 로그인하거나 Windows 암호를 읽을 때 사용합니다.',
  },
  existing: { en: 'Existing', ko: '기존 키 페어' },
  choose: { en: 'Choose a key pair', ko: '키 페어를 고르세요' },
  noneYet: {
    en: 'This region has no key pair yet: create one here.',
    ko: '이 리전에 키 페어가 없습니다. 여기서 생성하세요.',
  },
  create: { en: 'Create a new one', ko: '새로 생성' },
  none: { en: 'None', ko: '없음' },
  acknowledge: {
    en: 'I can sign in without a key pair: the AMI, user data or Session Manager lets me in',
    ko: '키 페어 없이 로그인할 수 있습니다(AMI, 사용자 데이터 또는 Session Manager 사용)',
  },
  acknowledgeHint: {
    en: 'A key pair can’t be added to an instance later.',
    ko: '나중에 인스턴스에 키 페어를 추가할 수 없습니다.',
  },
  made: {
    en: (name: string) => `${name} is made; its private key was saved as a file`,
    ko: (name: string) => `${name} 키 페어를 만들었습니다. 프라이빗 키는 파일로 저장되었습니다`,
  },
  madeHint: {
    en: 'Only the public half goes to EC2, with the launch. Nobody can save the private key again.',
    ko: '퍼블릭 키만 시작할 때 EC2로 전송됩니다. 프라이빗 키는 다시 저장할 수 없습니다.',
  },
  again: { en: 'Make another one', ko: '다시 만들기' },
});
