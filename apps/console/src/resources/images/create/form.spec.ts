import { createImage } from '@muster/plans';
import { expect, test } from 'vitest';
import { emptyImage, imageProblems, restoreImage, toCreateImage } from './form.ts';

const draft = { ...emptyImage(), name: ' web 2026-11 ', description: 'After the upgrade' };

test('a name must be one that EC2 takes and that is free', () => {
  expect(imageProblems(draft, new Set())).toEqual([]);
  expect(imageProblems({ ...draft, name: 'ab' }, new Set())).toEqual(['name']);
  expect(imageProblems({ ...draft, name: '웹 서버' }, new Set())).toEqual(['name']);
  expect(imageProblems(draft, new Set(['web 2026-11']))).toEqual(['name-taken']);
  expect(imageProblems({ ...draft, description: 'x'.repeat(256) }, new Set())).toEqual(['description']);
  expect(imageProblems({ ...draft, tags: [{ key: 'aws:x', value: '' }] }, new Set())).toEqual(['tags']);
});

test('a volume left out is told to EC2, the others are not mentioned', () => {
  const [step] = createImage(toCreateImage({ ...draft, noReboot: true, without: ['/dev/sdf'] }, 'i-1')).steps;
  expect(step?.input).toEqual({
    InstanceId: 'i-1',
    Name: 'web 2026-11',
    Description: 'After the upgrade',
    NoReboot: true,
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }],
  });
});

test('a kept draft comes back; anything else is dropped', () => {
  expect(restoreImage(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(restoreImage({ name: 3 })).toBeUndefined();
});
