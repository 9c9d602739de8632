import type { Place, PlanDraft, PlanStep } from '@muster/contract';

/** The place to put on a step: none where it is the plan's own. */
export function elsewhere(place: Place | undefined, plan: Place | undefined): Place | undefined {
  return place && !(plan && samePlace(place, plan)) ? place : undefined;
}

/** The step, and what undoes it, sent to a place of its own. */
export function inPlace(step: PlanStep, place: Place | undefined): PlanStep {
  if (!place) return step;
  const undo = 'none' in step.undo ? step.undo : { steps: step.undo.steps.map((one) => ({ ...one, place })) };
  return { ...step, place, undo };
}

type Placed = Place & { readonly steps: readonly Pick<PlanDraft['steps'][number], 'place'>[] };

/** Every place that a plan sends something to, each once, the first step's first. */
export function placesOf({ connection, region, steps }: Placed): Place[] {
  const places = steps.map(({ place = { connection, region } }) => place);
  return [...new Map(places.map((place) => [`${place.connection} ${place.region}`, place])).values()];
}

const samePlace = (a: Place, b: Place) => a.connection === b.connection && a.region === b.region;
