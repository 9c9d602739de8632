import { expect, test } from 'vitest';
import { devicesOf } from './devices.ts';
import { emptyDraft, restoreDraft } from './draft.ts';
import { linux, readyDraft } from './testing/drafts.ts';

test('a draft comes back as it was left', () => {
  const draft = { ...readyDraft(), devices: devicesOf(linux), tags: [{ key: 'env', value: 'prod' }] };
  expect(restoreDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test('a draft of an older version has the empty value of what it did not know', () => {
  const { advanced: _, ...older } = readyDraft();
  expect(restoreDraft({ ...older, network: { subnetId: 'subnet-1' }, gone: true })).toEqual({
    ...readyDraft(),
    network: { ...emptyDraft().network, subnetId: 'subnet-1' },
  });
});

test('what is no draft is dropped', () => {
  expect(restoreDraft('text')).toBeUndefined();
  expect(restoreDraft({ count: 3, tags: 'x' })).toEqual(emptyDraft());
});
