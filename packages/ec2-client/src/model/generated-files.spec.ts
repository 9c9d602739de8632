import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generatedFiles } from './generated-files.ts';

it.each([...generatedFiles()])('%s says what the SDK’s model says', async (file, text) => {
  expect(await readFile(new URL(file, import.meta.url), 'utf8')).toBe(text);
});
