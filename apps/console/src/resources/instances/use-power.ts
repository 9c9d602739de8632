import { MAX_PLAN_STEPS } from '@muster/contract/limits';
import { type InstanceAction, instanceCan } from '@muster/ec2-model';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { asSentence, refusals } from '../../inventory/instance-refusals.ts';
import { messages as partMessages } from '../../parts/messages.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { toast } from '../../ui/index.ts';
import type { InstanceRow } from './instance.ts';
import { messages } from './power-messages.ts';

/** What is done to the power of instances, in the order shown. */
export const powerActions = [
  'start',
  'stop',
  'reboot',
  'hibernate',
  'terminate',
] as const satisfies InstanceAction[];
export type PowerActionName = (typeof powerActions)[number];

/** One action over the chosen instances. */
export interface PowerChoice {
  readonly name: PowerActionName;
  readonly label: string;
  /** Why it is not possible for any of them. */
  readonly disabledReason?: string;
  /** Why it is possible for some only. */
  readonly caution?: string;
  /** Puts it before the person for review. */
  readonly run: () => void;
}

/**
 * What can be done with the chosen instances, of any number of regions. An action is for those that permit it; the
 * review shows which, and which are left out.
 */
export function usePower(chosen: readonly InstanceRow[]): readonly PowerChoice[] {
  const t = useMessages(messages);
  const reasons = useMessages(refusals);
  const format = useFormat();
  const parts = useMessages(partMessages);
  const review = usePlanReview();
  const { connection } = useScope();

  return powerActions.map((name): PowerChoice => {
    const judged = chosen.map((row) => ({ row, can: instanceCan(row.item, name) }));
    const able = judged.flatMap(({ row, can }) => (can.ok ? [row] : []));
    const leftOut = judged.flatMap(({ row, can }) => (can.ok ? [] : [{ id: row.id, reason: can.reason }]));
    const reason = leftOut[0] && asSentence(reasons[leftOut[0].reason]);
    const disabledReason =
      chosen.length === 0
        ? t.chooseFirst
        : able.length === 0
          ? reason
          : able.length > MAX_PLAN_STEPS
            ? t.tooMany(format.number(MAX_PLAN_STEPS))
            : undefined;
    const run = async () => {
      const region = able[0]?.region;
      if (region === undefined) return;
      // Nobody needs the plan builders before the first press.
      const builders = await import('@muster/plans').catch(() => undefined);
      if (!builders) return toast('failed', parts.missing);
      const { power, terminate } = builders;
      const placeOf = (of: string) => ({ connection: connection.id, region: of });
      const instances = able.map(({ item, region: of }) => ({ ...item, place: placeOf(of) }));
      const options = { at: placeOf(region), leftOut };
      review({
        ...(name === 'terminate'
          ? terminate(instances, options)
          : name === 'hibernate'
            ? power(instances, 'stop', { ...options, hibernate: true })
            : power(instances, name, options)),
        ...placeOf(region),
      });
    };
    return {
      name,
      label: t[name],
      run: () => void run(),
      ...(disabledReason !== undefined && { disabledReason }),
      ...(disabledReason === undefined &&
        reason !== undefined && { caution: t.some(able.length, chosen.length, reason) }),
    };
  });
}
