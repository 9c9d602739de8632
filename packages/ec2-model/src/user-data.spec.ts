import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagProblems } from './tag-rules.ts';
import { decodeBytes, decodeUserData, encodeBytes, encodeUserData, userDataSize } from './user-data.ts';

it('user data comes back as it was typed, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUserData(encodeUserData(text))).toBe(text);
    }),
  );
});

it('a file comes back byte for byte, but only text is shown as text', () => {
  const gzip = Uint8Array.of(0x1f, 0x8b, 0x08, 0xff);
  expect(decodeBytes(encodeBytes(gzip))).toEqual(gzip);
  expect(decodeUserData(encodeBytes(gzip))).toBeUndefined();
  expect(decodeBytes('not base64!')).toBeUndefined();
});

it('user data is measured in bytes, as EC2 does', () => {
  expect(userDataSize('echo 안녕')).toBe(11);
});

it('tags are refused for what EC2 refuses them for', () => {
  const codes = tagProblems([
    { key: 'aws:owner', value: 'me' },
    { key: '', value: 'x' },
    { key: 'env', value: 'a' },
    { key: 'env', value: 'b' },
    { key: 'k'.repeat(129), value: 'v'.repeat(257) },
  ]).map(({ index, code }) => `${index} ${code}`);
  expect(codes).toEqual([
    '0 reserved-prefix',
    '1 key-missing',
    '3 key-twice',
    '4 key-too-long',
    '4 value-too-long',
  ]);
});
