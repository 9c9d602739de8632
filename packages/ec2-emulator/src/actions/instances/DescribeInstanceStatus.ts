import type { InstanceStatus } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { keepFleets } from '../fleets/keep-fleets.ts';
import { described, instanceState } from './instance-view.ts';
import { shownInstances } from './shown-instances.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html */
const FILTERS: FilterTable<InstanceStatus> = {
  'availability-zone': (status) => status.AvailabilityZone,
  'availability-zone-id': (status) => status.AvailabilityZoneId,
  'attached-ebs-status.status': (status) => status.AttachedEbsStatus?.Status,
  'event.code': () => undefined,
  'event.description': () => undefined,
  'event.instance-event-id': () => undefined,
  'event.not-after': () => undefined,
  'event.not-before': () => undefined,
  'event.not-before-deadline': () => undefined,
  'instance-state-code': (status) => status.InstanceState?.Code,
  'instance-state-name': (status) => status.InstanceState?.Name,
  'instance-status.reachability': (status) => status.InstanceStatus?.Details?.[0]?.Status,
  'instance-status.status': (status) => status.InstanceStatus?.Status,
  'operator.managed': () => false,
  'operator.principal': () => undefined,
  'system-status.reachability': (status) => status.SystemStatus?.Details?.[0]?.Status,
  'system-status.status': (status) => status.SystemStatus?.Status,
};

export default action('DescribeInstanceStatus', (input, call) => {
  if (input.InstanceIds?.length && input.MaxResults !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameter instancesSet cannot be used with the parameter maxResults',
    );
  }
  keepFleets(call);
  const passes = filterBy(input.Filters, FILTERS, ({ InstanceId = '' }) => tagsOf(call.region, InstanceId));
  const matching = shownInstances(call, input.InstanceIds)
    .filter((each) => input.IncludeAllInstances || instanceState(each, call.now) === 'running')
    .map((each) => ({ position: call.region.instances.positionOf(each), status: statusOf(each, call) }))
    .filter(({ status }) => passes(status))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  return { InstanceStatuses: items.map(({ status }) => status), NextToken };
});

// Checks take a while after boot before they have anything to say: a minute where transitions take up to three seconds,
// and nothing where nothing takes any time.
const CHECKS_TAKE_TRANSITIONS = 20;

function statusOf(instance: InstanceRecord, { now, transitions }: Call): InstanceStatus {
  const state = instanceState(instance, now);
  const runningSince = instance.phase.next?.at ?? instance.since;
  const checked = now.getTime() - runningSince >= transitions.max * CHECKS_TAKE_TRANSITIONS;
  const summary = summaryOf(state !== 'running' ? 'not-applicable' : checked ? 'ok' : 'initializing');
  return {
    AvailabilityZone: instance.Placement.AvailabilityZone,
    AvailabilityZoneId: instance.Placement.AvailabilityZoneId,
    InstanceId: instance.InstanceId,
    InstanceState: described(state),
    InstanceStatus: summary,
    SystemStatus: summary,
    AttachedEbsStatus: summary,
    Operator: { Managed: false },
  };
}

function summaryOf(status: 'ok' | 'initializing' | 'not-applicable') {
  if (status === 'not-applicable') return { Status: status };
  const reachability = status === 'ok' ? ('passed' as const) : ('initializing' as const);
  return { Status: status, Details: [{ Name: 'reachability' as const, Status: reachability }] };
}
