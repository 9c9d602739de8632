import { defineMessages } from '../../../i18n/index.ts';

export const keyPairMessages = defineMessages({
  title: { en: 'Key pair', ko: '키 페어' },
  hint: {
    en: 'How you sign in by SSH, or read the Windows password.',
    ko: 'SSH로 로그인하거나 Windows 암호를 읽을 때 사용합니다.',
  },
  existing: { en: 'Existing', ko: '기존 키 페어' },
  choose: { en: 'Choose a key pair', ko: '키 페어를 선택하세요' },
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
});
