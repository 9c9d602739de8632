import type { TagProblem } from '@muster/ec2-model';
import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages({
  title: { en: 'Tags', ko: '태그' },
  none: { en: 'No tags yet.', ko: '아직 태그가 없습니다.' },
  key: { en: 'Key', ko: '키' },
  value: { en: 'Value', ko: '값' },
  edit: { en: 'Edit tags', ko: '태그 편집' },
  add: { en: 'Add tag', ko: '태그 추가' },
  remove: {
    en: (key: string) => (key === '' ? 'Remove tag' : `Remove tag ${key}`),
    ko: (key: string) => (key === '' ? '태그 제거' : `태그 ${key} 제거`),
  },
  reserved: {
    en: 'Put on by AWS; only AWS can change them:',
    ko: 'AWS가 붙인 태그는 AWS만 변경할 수 있습니다.',
  },
  keyOf: { en: (n: number) => `Key of tag ${n}`, ko: (n: number) => `${n}번째 태그의 키` },
  valueOf: { en: (n: number) => `Value of tag ${n}`, ko: (n: number) => `${n}번째 태그의 값` },
  review: { en: 'Review changes', ko: '변경 내용 검토' },
  unchanged: { en: 'Nothing has changed', ko: '바뀐 내용이 없습니다' },
});

/** What EC2 would refuse of a tag. A code without words does not compile. */
export const problemWords = defineMessages({
  'key-missing': { en: 'A tag needs a key', ko: '태그에는 키가 있어야 합니다' },
  'key-too-long': { en: 'A key has at most 128 characters', ko: '키는 128자까지입니다' },
  'value-too-long': { en: 'A value has at most 256 characters', ko: '값은 256자까지입니다' },
  'reserved-prefix': {
    en: 'Keys that begin with aws: are Amazon’s',
    ko: 'aws:로 시작하는 키는 AWS 전용입니다',
  },
  'key-twice': { en: 'This key is there twice', ko: '같은 키가 두 번 있습니다' },
  'too-many': { en: 'A resource has at most 50 tags', ko: '리소스 하나에 태그는 50개까지입니다' },
} satisfies Record<TagProblem['code'], { en: string; ko: string }>);
