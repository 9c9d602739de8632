import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operationNames } from '../wire/model/model.ts';
import { actionFiles, findAction } from './action-files.ts';

test.each([...actionFiles().keys()])(
  '%s is an operation of EC2, in a file of its name',
  async (operation) => {
    expect(operationNames).toContain(operation);
    expect((await findAction(operation))?.operation).toBe(operation);
  },
);

test('nothing waits for the SDK to load: the server needs no more of it than its types', () => {
  const src = new URL('..', import.meta.url).pathname;
  const served = globSync('**/*.ts', {
    cwd: src,
    exclude: ['**/*.spec.ts', 'testing/**', 'wire/model/sdk-schemas.ts'],
  });
  const loading = served.filter((file) =>
    /import (?!type)[^;]*from '@aws-sdk|(?<!typeof )import\('@aws-sdk/.test(
      readFileSync(`${src}${file}`, 'utf8'),
    ),
  );
  expect(loading).toEqual([]);
});

test('every operation is called by a spec', () => {
  const specs = globSync('**/*.spec.ts', { cwd: new URL('..', import.meta.url).pathname })
    .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
    .join('\n');
  const words = new Set(specs.match(/\w+/g));
  const uncalled = [...actionFiles().keys()].filter(
    (operation) => !words.has(operation) && !words.has(operation[0]?.toLowerCase() + operation.slice(1)),
  );
  expect(uncalled).toEqual([]);
});
