import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { queryNamesSource } from './query-names.ts';

it('the generated table of Query names is what the SDK says today', () => {
  const kept = readFileSync(new URL('query-names.gen.ts', import.meta.url), 'utf8');
  expect(kept).toBe(queryNamesSource());
});
