import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { liveHost } from '../hosts/live-hosts.ts';
import { groupNamed } from '../placement-groups/placement-groups.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

type Input = InputOf<'ModifyInstancePlacement'>;

export default action('ModifyInstancePlacement', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { Tenancy, Affinity, HostId, GroupName, GroupId, PartitionNumber } = input;
  if ([Tenancy, Affinity, HostId, GroupName, GroupId, PartitionNumber].every((each) => each === undefined)) {
    throw errors.invalidParameterCombination('No attributes specified.');
  }
  const affinityOnly = [Tenancy, HostId, GroupName, GroupId, PartitionNumber].every(
    (each) => each === undefined,
  );
  if (!affinityOnly && instanceState(instance, call.now) !== 'stopped') {
    throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'stopped' state.`);
  }
  checkTenancy(instance, input);
  const Placement = {
    ...instance.Placement,
    ...(Tenancy && { Tenancy }),
    ...(Affinity && { Affinity }),
    ...hostOf(call, instance, input),
    ...groupOf(call, input),
    ...(PartitionNumber !== undefined && { PartitionNumber }),
  };
  call.region.instances.put({ ...instance, Placement });
  return { Return: true };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-change-tenancy.html */
function checkTenancy({ Placement }: InstanceRecord, { Tenancy }: Input): void {
  const before = Placement.Tenancy ?? 'default';
  if (!Tenancy || Tenancy === before) return;
  if (before !== 'default' && Tenancy !== 'default') return;
  throw new Ec2Error(
    'InvalidRequest',
    `The tenancy of an instance can't be changed from '${before}' to '${Tenancy}'.`,
  );
}

function hostOf(call: Call, instance: InstanceRecord, { HostId }: Input) {
  if (!HostId) return {};
  const host = liveHost(call, HostId);
  if (host.AvailabilityZone !== instance.Placement.AvailabilityZone) {
    throw errors.invalidParameterValue(`The Dedicated Host '${HostId}' is in another Availability Zone.`);
  }
  return { HostId };
}

/** The group to move to; an empty name moves out of any. */
function groupOf(call: Call, { GroupName, GroupId }: Input) {
  if (GroupName === '') return { GroupName: '', GroupId: undefined, PartitionNumber: undefined };
  if (!GroupName && !GroupId) return {};
  const group = GroupId ? find(call.region.placementGroups, GroupId) : groupNamed(call, GroupName ?? '');
  return { GroupName: group.GroupName, GroupId: group.GroupId };
}
