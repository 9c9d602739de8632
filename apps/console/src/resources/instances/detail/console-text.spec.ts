import { expect, test } from 'vitest';
import { consoleText } from './console-text.ts';

const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64');

test('a boot log reads as it was written, Hangul and all', () => {
  expect(consoleText(encode('[    0.0] Linux\r\n[    0.1] 부팅 완료\n'))).toBe(
    '[    0.0] Linux\n[    0.1] 부팅 완료\n',
  );
});

test('colours and window titles are dropped', () => {
  expect(consoleText(encode('\u001b[1;32mok\u001b[0m \u001b]0;title\u0007done'))).toBe('ok done');
});

test('what would move the cursor or turn the text around is shown, not done', () => {
  expect(consoleText(encode('safe\u202egnp.exe\u0008\u009b2J'))).toBe('safe\\u202egnp.exe\\u0008\\u009b2J');
});
