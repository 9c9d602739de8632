import type { Plan } from '@muster/contract';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import { UnresolvedRef } from '@muster/plans';
import { readCheck, resolveCheck } from '../plans/read-check.ts';

/**
 * What a plan tells that is not so, in words. Nobody else may have changed its resources.
 *
 * @param transport reads what is, without lag and without losing anything
 */
export async function contradictions(transport: SdkTransport, plan: Plan): Promise<string[]> {
  const outputs = new Map(plan.steps.map((step) => [step.id, step.output as unknown]));
  const told: string[] = [];
  let stopped = false;
  for (const step of plan.steps) {
    if (plan.mode === 'ordered') {
      if (stopped && step.state !== 'skipped')
        told.push(`${step.id} is ${step.state} behind a step that stopped the plan`);
      stopped ||= step.state !== 'done';
    }
    if (!step.done || step.state === 'unknown') continue;
    const happened = await holds(transport, step.done, outputs);
    if (happened === undefined || happened === (step.state === 'done')) continue;
    // A step that was refused before it was sent may find done what an earlier one has done.
    if (step.state === 'skipped' || step.state === 'conflict') continue;
    told.push(`${step.id} is told ${step.state}, and ${happened ? 'it happened' : 'it did not happen'}`);
  }
  if (plan.status === 'applied') {
    for (const check of plan.result?.applied ?? []) {
      if ((await holds(transport, check, outputs)) === false)
        told.push(`applied, but ${check.operation} shows something else`);
    }
  }
  return told;
}

async function holds(
  transport: SdkTransport,
  check: NonNullable<Plan['steps'][number]['done']>,
  outputs: ReadonlyMap<string, unknown>,
): Promise<boolean | undefined> {
  try {
    return (await readCheck(transport, resolveCheck(check, outputs))).holds;
  } catch (error) {
    if (error instanceof UnresolvedRef) return undefined;
    throw error;
  }
}
