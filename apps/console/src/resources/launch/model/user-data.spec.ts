import { encodeBytes, encodeUserData } from '@muster/ec2-model';
import { expect, test } from 'vitest';
import { noUserData, switched, userDataFrom } from './user-data.ts';

const script = '#!/bin/sh\necho 안녕\n';
const binary = encodeBytes(Uint8Array.of(0x1f, 0x8b, 0xff, 0xfe));

test('text shown as base64 and back is the same text', () => {
  const typed = { ...noUserData, text: script };
  const shown = switched(typed, 'text', 'base64');
  expect(shown.base64).toBe(encodeUserData(script));
  expect(userDataFrom(switched(shown, 'base64', 'text'), 'text')).toEqual({ text: script });
});

test('what was edited as base64 is what the text then says', () => {
  const edited = { ...noUserData, text: 'old', base64: encodeUserData('new') };
  expect(switched(edited, 'base64', 'text').text).toBe('new');
});

test('base64 that is no text, and text beside it, keep their own values', () => {
  const both = { ...noUserData, text: script, base64: binary };
  expect(switched(both, 'base64', 'text')).toEqual(both);
  expect(switched(both, 'text', 'base64')).toEqual(both);
  const unfinished = { ...noUserData, text: script, base64: 'IyEv!' };
  expect(switched(unfinished, 'base64', 'text')).toEqual(unfinished);
});

test('a file is shown where nothing was typed, and stays the file', () => {
  const file = { name: 'init.sh', base64: encodeUserData(script) };
  const chosen = { ...noUserData, file };
  expect(switched(chosen, 'file', 'text')).toEqual({ ...chosen, text: script });
  expect(switched(chosen, 'file', 'base64')).toEqual({ ...chosen, base64: file.base64 });
  expect(switched({ ...chosen, text: 'typed' }, 'file', 'text').text).toBe('typed');
  expect(userDataFrom(switched(chosen, 'file', 'none'), 'file')).toEqual({ base64: file.base64 });
});

test('no user data is sent while none is chosen, whatever was typed', () => {
  expect(userDataFrom({ ...noUserData, text: script }, 'none')).toBeUndefined();
});
