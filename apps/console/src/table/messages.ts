import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages({
  search: { en: 'Search', ko: '검색' },
  searchHint: { en: 'Search, or tag:env=prod', ko: '검색 또는 tag:env=prod' },
  clearSearch: { en: 'Clear the search', ko: '검색 지우기' },
  facet: { en: (name: string) => `Filter by ${name}`, ko: (name: string) => `필터: ${name}` },
  noValues: { en: 'No values', ko: '값이 없습니다' },
  findValue: { en: 'Find a value', ko: '값 찾기' },
  columns: { en: 'Columns', ko: '열' },
  export: { en: 'Export', ko: '내보내기' },
  exportCsv: { en: 'CSV, as shown', ko: 'CSV(표시된 내용)' },
  exportJson: { en: 'JSON, as shown', ko: 'JSON(표시된 내용)' },
  selectAll: { en: 'Select all shown', ko: '표시된 항목 모두 선택' },
  select: { en: (name: string) => `Select ${name}`, ko: (name: string) => `${name} 선택` },
  resize: { en: (name: string) => `Width of ${name}`, ko: (name: string) => `${name} 열 너비` },
  found: {
    en: (found: string, all: string) => `${found} of ${all}`,
    ko: (found: string, all: string) => `${all}개 중 ${found}개`,
  },
  noMatch: { en: 'Nothing matches', ko: '일치하는 항목이 없습니다' },
  noMatchHint: {
    en: 'Loosen the search, or look in another region.',
    ko: '검색 조건을 줄이거나 다른 리전에서 찾아보세요.',
  },
  unknownField: {
    en: (given: string, known: string) => `There is no field “${given}”. Fields: ${known}.`,
    ko: (given: string, known: string) => `“${given}” 필드가 없습니다. 사용할 수 있는 필드: ${known}.`,
  },
  missingValue: {
    en: (given: string) => `“${given}:” needs a value.`,
    ko: (given: string) => `“${given}:” 뒤에 값이 필요합니다.`,
  },
  unclosedQuote: { en: 'A quote is not closed.', ko: '따옴표가 닫히지 않았습니다.' },
});
