import type { Plan } from '@muster/contract';
import { instanceCan } from '@muster/ec2-model';
import { liftProtection, type PowerInstance, type Protection } from '@muster/plans';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, ec2For } from '../../api/index.ts';
import { planQuery } from '../plan-queries.ts';
import type { RefusedInstance, RefusedPower } from './refused.ts';

/** As many instances are asked about at once. */
const AT_ONCE = 4;
/** As many values as EC2 takes in one filter. */
const PER_FILTER = 200;

type Protections = ReadonlyMap<string, readonly Protection[]>;

/** The protections that keep EC2 from doing what it refused, by instance; those without any are left out. */
export function useProtections(plan: Plan, power: RefusedPower | undefined) {
  const ids = power?.refused.map(({ id }) => id) ?? [];
  return useQuery({
    queryKey: ['protections', plan.id, plan.status, ids],
    queryFn: async ({ signal }): Promise<Protections> => {
      const found = new Map<string, readonly Protection[]>();
      const queue = (power?.refused ?? []).values();
      const worker = async () => {
        for (const instance of queue) {
          // One that is gone meanwhile says nothing of the others.
          const protections = await protectionsOf(instance, power?.action, signal).catch(() => []);
          if (protections.length > 0) found.set(instance.id, protections);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      return found;
    },
    enabled: ids.length > 0,
  }).data;
}

async function protectionsOf(
  { id, place }: RefusedInstance,
  action: RefusedPower['action'] | undefined,
  signal: AbortSignal,
): Promise<Protection[]> {
  const ec2 = ec2For(place.connection, place.region);
  const isOn = async (Attribute: 'disableApiTermination' | 'disableApiStop') => {
    const found = await ec2.describeInstanceAttribute({ InstanceId: id, Attribute }, { signal });
    return (found.DisableApiTermination ?? found.DisableApiStop)?.Value === true;
  };
  const stop = await isOn('disableApiStop');
  // Termination protection does not keep an instance from being stopped.
  const termination = action === 'terminate' && (await isOn('disableApiTermination'));
  return [...(termination ? ['termination' as const] : []), ...(stop ? ['stop' as const] : [])];
}

/** Makes the plan that turns the protections off and then does what was refused; answers with the plan. */
export function useLiftProtection(plan: Plan) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ power, protections }: { power: RefusedPower; protections: Protections }) => {
      const now = await asTheyAre(power.wanted);
      const able = now.filter((instance) => instanceCan(instance, power.action).ok);
      const { connection, region } = plan;
      const parts = liftProtection(
        able.map((instance) => ({
          ...instance,
          protections: protections.get(instance.InstanceId ?? '') ?? [],
        })),
        power.action,
        { at: { connection, region }, force: power.force, hibernate: power.hibernate },
      );
      const made = await call('createPlan', {
        body: { ...parts, connection, region, key: crypto.randomUUID(), reason: plan.reason },
      });
      client.setQueryData(planQuery(made.id).queryKey, made);
      return made;
    },
  });
}

/** The instances as EC2 shows them now, in the order given; what is gone is not among them. */
async function asTheyAre(wanted: readonly RefusedInstance[]): Promise<PowerInstance[]> {
  const found = new Map<string, PowerInstance>();
  const places = Map.groupBy(wanted, ({ place }) => `${place.connection} ${place.region}`);
  for (const [{ place }, ids] of [...places.values()].flatMap(inFilters)) {
    const { Reservations = [] } = await ec2For(place.connection, place.region).describeInstances({
      Filters: [{ Name: 'instance-id', Values: ids }],
    });
    for (const instance of Reservations.flatMap(({ Instances = [] }) => Instances)) {
      if (instance.InstanceId) found.set(instance.InstanceId, { ...instance, place });
    }
  }
  return wanted.flatMap(({ id }) => found.get(id) ?? []);
}

function inFilters(instances: readonly RefusedInstance[]): (readonly [RefusedInstance, string[]])[] {
  const [first] = instances;
  if (!first) return [];
  const ids = instances.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / PER_FILTER) }, (_, n) => [
    first,
    ids.slice(n * PER_FILTER, (n + 1) * PER_FILTER),
  ]);
}
