import type { PlanSummary } from '@muster/contract';
import { defineMessages } from '../../i18n/index.ts';

/** The kinds of plans, as a filter names them. A kind of the contract that is not here does not compile. */
export const kindWords = defineMessages({
  launch: { en: 'Launch instances', ko: '인스턴스 시작' },
  start: { en: 'Start instances', ko: '중지된 인스턴스 시작' },
  stop: { en: 'Stop instances', ko: '인스턴스 중지' },
  reboot: { en: 'Reboot instances', ko: '인스턴스 재부팅' },
  terminate: { en: 'Terminate instances', ko: '인스턴스 종료(삭제)' },
  protection: { en: 'Turn off protection', ko: '보호 비활성화' },
  'image-permissions': { en: 'Change launch permissions', ko: '시작 권한 변경' },
  'create-image': { en: 'Create AMI', ko: 'AMI 생성' },
  'deregister-image': { en: 'Deregister AMI', ko: 'AMI 등록 취소' },
  'security-group-create': { en: 'Create security group', ko: '보안 그룹 생성' },
  'security-group-delete': { en: 'Delete security group', ko: '보안 그룹 삭제' },
  'security-group-rules': { en: 'Change rules', ko: '규칙 변경' },
  'key-pair-import': { en: 'Import key pair', ko: '키 페어 가져오기' },
  'key-pair-delete': { en: 'Delete key pair', ko: '키 페어 삭제' },
  tags: { en: 'Change tags', ko: '태그 변경' },
  undo: { en: 'Undo', ko: '실행 취소' },
  other: { en: 'Other changes', ko: '기타 변경' },
} satisfies Record<PlanSummary['kind'], { en: string; ko: string }>);
