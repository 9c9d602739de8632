import type { Describe, DifferenceLine, DifferenceStep, Speaker } from './line.ts';
import { others } from './others.ts';
import { securityGroups } from './rules.ts';

const byOperation: Readonly<Record<string, Describe>> = { ...securityGroups, ...others };

/**
 * What steps do, in words, in the order in which it happens. It is read off the operations themselves and not off what
 * the plan calls itself, so that an undo, or a plan that a script made, is told just as exactly.
 */
export function differenceOf(steps: readonly DifferenceStep[], speaker: Speaker): DifferenceLine[] {
  return steps.flatMap((step): DifferenceLine[] => {
    const lines = byOperation[step.operation]?.(step, speaker) ?? [];
    if (lines.length > 0) return lines;
    return [{ sign: 'act', text: speaker.t.calls(step.operation, speaker.nameOf(step.target)) }];
  });
}
