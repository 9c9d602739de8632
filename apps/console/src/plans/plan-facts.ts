import type { Plan } from '@muster/contract';
import { type PlanFacts, placesOf, warnings } from '@muster/plans';
import { useMemo } from 'react';
import { nameOf } from '../inventory/names.ts';
import { useInventory } from '../inventory/use-inventory.ts';
import { useStorageFacts } from './storage-facts.ts';

/** What the console knows of the resources of a plan, beyond what the plan says itself. */
export interface KnownFacts {
  /** `web-1 (i-0abc)` where the name is known, else the id; in a plan of several regions with its region. */
  readonly label: (id: string) => string;
  readonly warnings: Plan['warnings'];
}

const groupOperation = /SecurityGroup(Ingress|Egress|Rules)?$/;

/** Looks a plan's resources up in the inventory of its regions. Nothing is read that the plan does not name. */
export function usePlanFacts(
  plan: Pick<Plan, 'connection' | 'region' | 'status' | 'steps' | 'warnings'>,
): KnownFacts {
  const { groups, images, instances: named } = useMemo(() => resourcesOf(plan.steps), [plan.steps]);
  const here = placesOf(plan).flatMap((place) => (place.connection === plan.connection ? place.region : []));
  const several = here.length > 1;
  const instances = useInventory('instances', plan.connection, named.size > 0 ? here : []).rows;
  const securityGroups = useInventory('security-groups', plan.connection, groups.size > 0 ? here : []).rows;
  const ownImages = useInventory('images', plan.connection, images.size > 0 ? here : []).rows;
  const acted = useMemo(() => instances.filter(({ id }) => named.has(id)), [instances, named]);
  const storage = useStorageFacts(plan, acted);

  return useMemo(() => {
    const rows = [...instances, ...securityGroups, ...ownImages];
    const names = new Map(rows.map(({ id, item }) => [id, nameOf(item)]));
    for (const volume of storage.volumes) names.set(volume.VolumeId ?? '', nameOf(volume));
    const regions = new Map(several ? acted.map(({ id, region }) => [id, region]) : []);
    const facts: PlanFacts = {
      instances: acted.map(({ item }) => item),
      ...storage,
      images: ownImages.filter(({ id }) => images.has(id)).map(({ item }) => item),
    };
    return {
      label: (id) => {
        const [name, region] = [names.get(id), regions.get(id)];
        const told = region ? `${id}, ${region}` : id;
        return name ? `${name} (${told})` : told;
      },
      warnings: warnings(plan.steps, facts),
    };
  }, [plan.steps, instances, acted, securityGroups, ownImages, images, several, storage]);
}

function resourcesOf(steps: Plan['steps']) {
  const groups = new Set<string>();
  const images = new Set<string>();
  const instances = new Set<string>();
  for (const { operation, input, target } of steps) {
    if (groupOperation.test(operation) && typeof input.GroupId === 'string') groups.add(input.GroupId);
    if (operation === 'DeregisterImage' || operation === 'ModifyImageAttribute') images.add(target);
    for (const id of Array.isArray(input.InstanceIds) ? input.InstanceIds : []) instances.add(String(id));
    if (typeof input.InstanceId === 'string') instances.add(input.InstanceId);
  }
  return { groups, images, instances };
}
