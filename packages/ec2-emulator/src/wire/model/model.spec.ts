import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operationModel, operationNames } from './model.ts';
import { modelLines } from './sdk-schemas.ts';
import { MODEL_FILE } from './source.ts';

test('the model is the one of the installed SDK', async () => {
  const lines = readFileSync(MODEL_FILE, 'utf8').trimEnd().split('\n');
  expect(lines, 'run: node src/wire/model/generate.ts').toEqual(await modelLines());
});

test('it knows every operation and no other', () => {
  expect(operationNames.size).toBeGreaterThan(800);
  expect(operationModel('RunInstances')).toEqual({
    name: 'RunInstances',
    input: 'RunInstancesRequest',
    output: 'Reservation',
  });
  expect(operationModel('constructor')).toBeUndefined();
});
