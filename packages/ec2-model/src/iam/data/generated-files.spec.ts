import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { dependentActions, generatedFiles } from './generated-files.ts';

it.each([...(await generatedFiles())])('%s says what AWS’s reference says', async (file, text) => {
  expect(await readFile(new URL(file, import.meta.url), 'utf8')).toBe(text);
});

it('the reference names no dependent actions for EC2: what a call needs beside its own is written in permissions.ts', async () => {
  expect(await dependentActions()).toEqual([]);
});
