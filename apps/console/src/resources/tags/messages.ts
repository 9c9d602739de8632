import type { TagProblem } from '@muster/ec2-model';
import { defineMessages } from '../../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Tags', ko: '태그' },
  none: { en: 'No tags yet.', ko: '아직 태그가 없습니다.' },
  key: { en: 'Key', ko: '키' },
  value: { en: 'Value', ko: '값' },
  keyOf: { en: (n: number) => `Key, tag ${n}`, ko: (n: number) => `태그 ${n} 키` },
  valueOf: { en: (n: number) => `Value, tag ${n}`, ko: (n: number) => `태그 ${n} 값` },
  remove: { en: (n: number) => `Remove tag ${n}`, ko: (n: number) => `태그 ${n} 제거` },
  add: { en: 'Add tag', ko: '태그 추가' },
  discard: { en: 'Discard changes', ko: '변경 취소' },
  review: { en: 'Review', ko: '검토' },
  own: { en: 'Amazon’s own tag; it can not be changed', ko: 'Amazon 태그는 변경할 수 없습니다' },
});

/** What EC2 would refuse of a tag. */
export const problems = defineMessages({
  'key-missing': { en: 'A key is needed.', ko: '키가 필요합니다.' },
  'key-too-long': { en: 'A key has up to 128 characters.', ko: '키는 128자까지입니다.' },
  'value-too-long': { en: 'A value has up to 256 characters.', ko: '값은 256자까지입니다.' },
  'reserved-prefix': {
    en: 'Keys that begin with aws: are Amazon’s own.',
    ko: 'aws:로 시작하는 키는 Amazon 전용입니다.',
  },
  'key-twice': { en: 'This key is there already.', ko: '이미 있는 키입니다.' },
  'too-many': { en: 'A resource has up to 50 tags.', ko: '태그는 50개까지입니다.' },
} satisfies Record<TagProblem['code'], { en: string; ko: string }>);
