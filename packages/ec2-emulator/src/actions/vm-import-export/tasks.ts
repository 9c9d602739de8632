import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { TaskPhase } from '../../state/import-records.ts';
import { type Phase, stateAt } from '../../state/phase.ts';

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

interface Task {
  readonly startedAt: Date;
  readonly phase: TaskPhase;
}

/** Whether a task is still told of: one that is over, for a week. */
export function isTold({ startedAt, phase }: Task, now: Date): boolean {
  const end = phase.next?.at ?? startedAt.getTime();
  return now.getTime() < end + KEPT_MS;
}

/** A task's state, with progress while there is any. */
export function progressOf({ startedAt, phase }: Task, now: Date) {
  const Status = stateAt(phase, now);
  if (Status !== 'active') return { Status };
  const share =
    (now.getTime() - startedAt.getTime()) / Math.max((phase.next?.at ?? 0) - startedAt.getTime(), 1);
  return { Status, StatusMessage: 'pending', Progress: String(Math.max(1, Math.floor(share * 100))) };
}

/** Throws unless a task can still be cancelled. */
export function checkActive(call: Call, id: string, { phase }: { readonly phase: Phase<string> }): void {
  const state = stateAt(phase, call.now);
  if (state === 'active') return;
  throw new Ec2Error('IncorrectState', `The task '${id}' is in the '${state}' state and can't be canceled.`);
}
