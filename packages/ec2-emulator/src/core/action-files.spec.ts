import { expect, test } from 'vitest';
import { operationNames } from '../wire/model/model.ts';
import { actionFiles, findAction } from './action-files.ts';

test.each([...actionFiles.keys()])('%s is an operation of EC2, in a file of its name', async (operation) => {
  expect(operationNames).toContain(operation);
  expect((await findAction(operation))?.operation).toBe(operation);
});
