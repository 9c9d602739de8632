import type { Place, PlanDraft, PlanStep } from '@muster/contract';

/** The place to put on a step: none where it is the plan's own. */
export function elsewhere(place: Place | undefined, plan: Place | undefined): Place | undefined {
  return place && !(plan && keyOf(place) === keyOf(plan)) ? place : undefined;
}

/** The step, and what undoes it, sent to a place of its own. */
export function inPlace(step: PlanStep, place: Place | undefined): PlanStep {
  if (!place) return step;
  const undo = 'none' in step.undo ? step.undo : { steps: step.undo.steps.map((one) => ({ ...one, place })) };
  return { ...step, place, undo };
}

/** Things by the place they are in: `undefined` for those where the plan is. */
export function byPlace<T extends { readonly place?: Place | undefined }>(
  things: readonly T[],
  plan: Place | undefined,
): [place: Place | undefined, things: T[]][] {
  const groups = Map.groupBy(things, ({ place }) => {
    const other = elsewhere(place, plan);
    return other ? keyOf(other) : '';
  });
  return [...groups].map(([key, those]) => [key === '' ? undefined : those[0]?.place, those]);
}

type Placed = Place & { readonly steps: readonly Pick<PlanDraft['steps'][number], 'place'>[] };

/** Every place that a plan sends something to, each once, the first step's first. */
export function placesOf({ connection, region, steps }: Placed): Place[] {
  const places = steps.map(({ place = { connection, region } }) => place);
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

const keyOf = ({ connection, region }: Place) => `${connection} ${region}`;
