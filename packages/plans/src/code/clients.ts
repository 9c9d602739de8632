import { type CodePlace, type CodePlan, type CodeStep, placeOf } from './plan-code.ts';

/** A client of a script: one for each place that steps are sent to. */
export interface Client {
  readonly name: string;
  readonly place: CodePlace;
}

/** The clients of a script, the one of the plan's own place first, and which of them a step uses. */
export interface Clients {
  readonly all: readonly Client[];
  of(step: CodeStep): string;
}

/** @param nameOf the variable of another place than the plan's: made of its profile and region */
export function clientsOf(plan: CodePlan, nameOf: (place: string) => string): Clients {
  const key = ({ region, endpoint, profile }: CodePlace) => JSON.stringify([region, endpoint, profile]);
  const clients = new Map<string, Client>();
  for (const place of [plan, ...plan.steps.map((step) => placeOf(step, plan))]) {
    if (clients.has(key(place))) continue;
    const id = [place.profile, place.region]
      .join(' ')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
    const taken = [...clients.values()].map(({ name }) => name);
    const name = clients.size === 0 ? 'ec2' : nameOf(`ec2-${id.replaceAll(/^-|-$/g, '')}`);
    clients.set(key(place), { name: taken.includes(name) ? `${name}_${clients.size}` : name, place });
  }
  const of = (step: CodeStep) => clients.get(key(placeOf(step, plan)))?.name ?? 'ec2';
  const used = new Set(plan.steps.map(of));
  return { all: [...clients.values()].filter(({ name }) => used.has(name)), of };
}
