import { type InstanceAction, instanceCan } from '@muster/ec2-model';
import { useMessages } from '../../i18n/index.ts';
import { messages as partMessages } from '../../parts/messages.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { toast } from '../../ui/index.ts';
import type { InstanceRow } from './instance.ts';
import { messages, refusals } from './power-messages.ts';

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

/** What can be done with the chosen instances. An action is for those that permit it; the review shows which. */
export function usePower(chosen: readonly InstanceRow[], onApplied?: () => void): readonly PowerChoice[] {
  const t = useMessages(messages);
  const reasons = useMessages(refusals);
  const parts = useMessages(partMessages);
  const review = usePlanReview();
  const { connection } = useScope();
  const region = chosen[0]?.region;

  return powerActions.map((name): PowerChoice => {
    const label = t[name];
    const able = chosen.filter((row) => instanceCan(row.item, name).ok);
    const refused = chosen.map((row) => instanceCan(row.item, name)).find((can) => !can.ok);
    const reason = refused && !refused.ok ? sentence(reasons[refused.reason]) : undefined;
    const disabledReason =
      region === undefined
        ? t.chooseFirst
        : chosen.some((row) => row.region !== region)
          ? t.oneRegion
          : able.length === 0
            ? reason
            : undefined;
    const run = async () => {
      if (region === undefined) return;
      // Nobody needs the plan builders before the first press.
      const builders = await import('@muster/plans').catch(() => undefined);
      if (!builders) return toast('failed', parts.missing);
      const { power, terminate } = builders;
      const items = able.map((row) => row.item);
      review({
        ...(name === 'terminate'
          ? terminate(items)
          : name === 'hibernate'
            ? power(items, 'stop', { hibernate: true })
            : power(items, name)),
        connection: connection.id,
        region,
        ...(onApplied && { onApplied }),
      });
    };
    return {
      name,
      label,
      run: () => void run(),
      ...(disabledReason !== undefined && { disabledReason }),
      ...(disabledReason === undefined &&
        reason !== undefined && { caution: t.some(able.length, chosen.length, reason) }),
    };
  });
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
