import type { Plan } from '@muster/contract';

/** An instance that a plan has launched. */
export interface LaunchedInstance {
  readonly id: string;
  readonly launchTime: string | undefined;
}

interface RunOutput {
  readonly Instances?: readonly { readonly InstanceId?: string; readonly LaunchTime?: string }[];
}

/** The instances that a plan has launched, over all its calls. */
export function launchedBy(plan: Plan): LaunchedInstance[] {
  return plan.steps
    .filter(({ operation }) => operation === 'RunInstances')
    .flatMap(({ output }) => ((output ?? {}) as RunOutput).Instances ?? [])
    .flatMap(({ InstanceId: id, LaunchTime: launchTime }) => (id ? [{ id, launchTime }] : []));
}

/** An address may be no longer than some 2,000 characters; so many ids fit. */
const MOST_IDS = 50;

/** The query that finds the launched instances in the list: by id, or where they are many by when and from what. */
export function launchedQuery(plan: Plan): string {
  const launched = launchedBy(plan);
  if (launched.length <= MOST_IDS) return `id:${launched.map(({ id }) => id).join(',')}`;
  const times = [...new Set(launched.flatMap(({ launchTime }) => launchTime ?? []))];
  const { image, type } = plan.summary.values;
  return [`image:${image}`, `type:${type}`, times.length > 0 && `launched:${times.join(',')}`]
    .filter(Boolean)
    .join(' ');
}
