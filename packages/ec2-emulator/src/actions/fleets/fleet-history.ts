import type { Call } from '../../core/call.ts';
import { page } from '../../core/paging.ts';
import type { FleetEvent } from '../../state/launch-records.ts';

interface Asked {
  readonly StartTime?: Date | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** What a fleet's history has since a time of the events that are asked for, one page of it. */
export function historyPage(
  call: Call,
  history: readonly FleetEvent[],
  asked: Asked,
  isAsked: (type: FleetEvent['type']) => boolean,
) {
  const since = asked.StartTime ?? new Date(0);
  const numbered = history
    .map((event, position) => ({ event, position }))
    .filter(({ event: { at, type } }) => at >= since && isAsked(type));
  const { items, NextToken } = page(numbered, asked, { min: 1, max: 1000 }, ({ position }) => position);
  return {
    events: items.map(({ event }) => event),
    // Where more follows, it is not all up to now.
    told: { StartTime: since, ...(NextToken ? { NextToken } : { LastEvaluatedTime: call.now }) },
  };
}

/** An event as both kinds of fleets tell it, but for the name of its type. */
export const eventInformation = ({ subType, instanceId, description }: FleetEvent) => ({
  EventSubType: subType,
  ...(instanceId && { InstanceId: instanceId }),
  ...(description && { EventDescription: description }),
});
