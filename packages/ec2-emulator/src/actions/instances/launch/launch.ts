import type { InputOf } from '../../../core/action.ts';
import { type Call, newId } from '../../../core/call.ts';
import { addTags, requestedTags } from '../../../core/tags.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { withTemplate } from '../../launch-templates/template-data.ts';
import { creator } from './create-instance.ts';
import { planLaunch } from './launch-plan.ts';
import { planSpot } from './spot-market.ts';

const TAGGABLE = ['instance', 'volume', 'network-interface', 'spot-instances-request'] as const;

export interface Launched {
  readonly reservationId: string;
  readonly instances: readonly InstanceRecord[];
}

/**
 * Launches what a RunInstances asks for, from its template if it names one, in the market it names, with tags on
 * everything it makes. Throws the error of the first of EC2's checks that fails.
 */
export function launchInstances(call: Call, request: InputOf<'RunInstances'>): Launched {
  const { input, from } = withTemplate(call, request);
  const tagsFor = (type: (typeof TAGGABLE)[number]) => requestedTags(input.TagSpecifications, type, TAGGABLE);
  const tags = {
    instance: [...tagsFor('instance'), ...(from ? templateTags(from) : [])],
    volume: tagsFor('volume'),
    interface: tagsFor('network-interface'),
    spot: tagsFor('spot-instances-request'),
  };
  const plan = planLaunch(call, input);
  const spot = planSpot(call, input, plan);
  const reservationId = newId(call, 'r');
  const create = creator(call, input, plan);
  const instances = Array.from({ length: plan.count }, (_, index) => {
    const created = create(call, reservationId, index, plan.addresses);
    const { InstanceId } = created.instance;
    addTags(call.region, 'instance', InstanceId, tags.instance);
    for (const id of created.volumeIds) addTags(call.region, 'volume', id, tags.volume);
    for (const id of created.interfaceIds) addTags(call.region, 'network-interface', id, tags.interface);
    return spot ? spot.buy(created.instance, tags.spot) : created.instance;
  });
  const own = call.region.images.get(plan.image.ImageId);
  if (own) call.region.images.put({ ...own, LastLaunchedTime: call.now.toISOString() });
  return { reservationId, instances };
}

/** The tags by which EC2 tells the template of an instance. */
const templateTags = ({ templateId, version }: { templateId: string; version: number }) => [
  { Key: 'aws:ec2launchtemplate:id', Value: templateId },
  { Key: 'aws:ec2launchtemplate:version', Value: String(version) },
];
