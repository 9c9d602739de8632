import type { ReservedInstancesModification } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import type { ReservedInstancesModificationRecord } from '../../state/capacity-records.ts';

const results = ({ ModificationResults }: ReservedInstancesModification) => ModificationResults ?? [];
const targets = (modification: ReservedInstancesModification) =>
  results(modification).map(({ TargetConfiguration }) => TargetConfiguration ?? {});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstancesModifications.html */
const FILTERS: FilterTable<ReservedInstancesModification> = {
  'client-token': (modification) => modification.ClientToken,
  'create-date': (modification) => modification.CreateDate,
  'effective-date': (modification) => modification.EffectiveDate,
  'modification-result.reserved-instances-id': (modification) =>
    results(modification).map((result) => result.ReservedInstancesId),
  'modification-result.target-configuration.availability-zone': (modification) =>
    targets(modification).map((target) => target.AvailabilityZone),
  'modification-result.target-configuration.availability-zone-id': (modification) =>
    targets(modification).map((target) => target.AvailabilityZoneId),
  'modification-result.target-configuration.instance-count': (modification) =>
    targets(modification).map((target) => target.InstanceCount),
  'modification-result.target-configuration.instance-type': (modification) =>
    targets(modification).map((target) => target.InstanceType),
  'reserved-instances-id': ({ ReservedInstancesIds = [] }) =>
    ReservedInstancesIds.map((each) => each.ReservedInstancesId),
  'reserved-instances-modification-id': (modification) => modification.ReservedInstancesModificationId,
  status: (modification) => modification.Status,
  'status-message': (modification) => modification.StatusMessage,
  'update-date': (modification) => modification.UpdateDate,
};

export default action('DescribeReservedInstancesModifications', (input, call) => {
  const { reservedInstancesModifications: modifications } = call.region;
  const { ReservedInstancesModificationIds: ids = [], NextToken: token } = input;
  const passes = filterBy(input.Filters, FILTERS);
  const matching = (ids.length > 0 ? findAll(modifications, ids) : [...modifications]).filter((record) =>
    passes(described(call, record)),
  );
  const { items, NextToken } = page(matching, { NextToken: token }, { min: 1, max: 1000 }, (record) =>
    modifications.positionOf(record),
  );
  return { ReservedInstancesModifications: items.map((record) => described(call, record)), NextToken };
});

/** A modification; which Reserved Instances have come of it is told when it is fulfilled. */
function described(call: Call, record: ReservedInstancesModificationRecord): ReservedInstancesModification {
  const fulfilled = record.fulfilledAt <= call.now;
  return {
    ReservedInstancesModificationId: record.ReservedInstancesModificationId,
    ClientToken: record.ClientToken,
    CreateDate: record.CreateDate,
    UpdateDate: fulfilled ? record.fulfilledAt : record.CreateDate,
    EffectiveDate: record.fulfilledAt,
    Status: fulfilled ? 'fulfilled' : 'processing',
    ReservedInstancesIds: record.before.map((ReservedInstancesId) => ({ ReservedInstancesId })),
    ModificationResults: record.results.map(({ ReservedInstancesId, TargetConfiguration }) => ({
      ...(fulfilled && { ReservedInstancesId }),
      TargetConfiguration,
    })),
  };
}
