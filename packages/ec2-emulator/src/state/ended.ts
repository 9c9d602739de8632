import { type Phase, stateAt } from './phase.ts';

/** How long EC2 shows what has come to its end is not documented beyond "a while"; an hour is what people see. */
const SHOWN_AFTER_END_MS = 60 * 60 * 1000;

/** Whether a resource is shown: it is until an hour after it has got to one of the states it ends in. */
export function isShown<State extends string>(
  phase: Phase<State>,
  now: Date,
  endStates: readonly State[],
): boolean {
  if (!endStates.includes(stateAt(phase, now))) return true;
  return now.getTime() - (phase.next?.at ?? 0) < SHOWN_AFTER_END_MS;
}
