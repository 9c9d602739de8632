import { defineMessages, useMessages } from '../../i18n/index.ts';

const valueWords = defineMessages({
  ebs: { en: 'EBS', ko: 'EBS' },
  'instance-store': { en: 'Instance store', ko: '인스턴스 스토어' },
  // Tenancy: what EC2 calls default is hardware shared with other accounts.
  default: { en: 'Shared', ko: '공유' },
  dedicated: { en: 'Dedicated instance', ko: '전용 인스턴스' },
  host: { en: 'Dedicated host', ko: '전용 호스트' },
  // Detailed monitoring.
  enabled: { en: 'Detailed', ko: '세부 모니터링' },
  enabling: { en: 'Being enabled', ko: '활성화하는 중' },
  pending: { en: 'Being enabled', ko: '활성화하는 중' },
  disabling: { en: 'Being disabled', ko: '비활성화하는 중' },
  disabled: { en: 'Basic', ko: '기본 모니터링' },
  // Status checks.
  ok: { en: 'Passed', ko: '통과' },
  impaired: { en: 'Impaired', ko: '손상됨' },
  initializing: { en: 'Initializing', ko: '초기화 중' },
  'insufficient-data': { en: 'Insufficient data', ko: '데이터 부족' },
  'not-applicable': { en: 'Not applicable', ko: '해당 없음' },
});

/** How EC2's values for root device, tenancy, monitoring and status checks read; one that is new reads as EC2 writes it. */
export function useValueWords(): (value: string | undefined) => string | undefined {
  const words: Readonly<Record<string, string>> = useMessages(valueWords);
  return (value) => (value === undefined ? undefined : (words[value] ?? value));
}
