import { PlanDraft } from '@muster/contract';
import { expect, test } from 'vitest';
import { planKey } from './plan-key.ts';

const draft = '0b1c2d3e-0000-4000-8000-000000000001';
const content = { connection: 'c1', steps: [{ id: 'run-instances', input: { MinCount: 3 } }] };

test('reviewing a draft again after a lost reply names the same plan', async () => {
  expect(await planKey(draft, content)).toBe(await planKey(draft, structuredClone(content)));
});

test('each further attempt at the same draft is another plan, and always the same one', async () => {
  const keys = await Promise.all([0, 1, 2].map((attempt) => planKey(draft, content, attempt)));
  expect(new Set(keys).size).toBe(3);
  expect(keys[0]).toBe(await planKey(draft, content));
  expect(keys[1]).toBe(await planKey(draft, structuredClone(content), 1));
});

test('an edited draft, and another draft with the same content, are other plans', async () => {
  const edited = { ...content, steps: [{ id: 'run-instances', input: { MinCount: 4 } }] };
  const keys = await Promise.all([
    planKey(draft, content),
    planKey(draft, edited),
    planKey(draft.replace(/1$/, '2'), content),
  ]);
  expect(new Set(keys).size).toBe(3);
});

test('the contract takes it for a UUID', async () => {
  expect(PlanDraft.shape.key.safeParse(await planKey(draft, content)).success).toBe(true);
});
