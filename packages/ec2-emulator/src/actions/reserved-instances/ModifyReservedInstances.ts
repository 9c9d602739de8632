import type { ReservedInstancesConfiguration } from '@aws-sdk/client-ec2';
import { regionNamed } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { type Call, newUuid, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { findAll } from '../../core/find.ts';
import type { ReservedInstancesRecord } from '../../state/capacity-records.ts';
import { footprint } from './footprint.ts';
import { reservedState } from './reserved-view.ts';

/** Splits, merges, moves and resizes. What is modified is retired when others are in its place, after any transition. */
export default action('ModifyReservedInstances', (input, call) => {
  const { reservedInstances } = call.region;
  const records = findAll(reservedInstances, [...new Set(input.ReservedInstancesIds ?? [])]);
  const [first] = records;
  const targets = input.TargetConfigurations ?? [];
  if (!first) throw errors.missingParameter('ReservedInstancesIds');
  if (targets.length === 0) throw errors.missingParameter('TargetConfigurations');
  for (const record of records) checkModifiable(call, record, first);
  const configurations = targets.map((target) => configurationOf(call, first, target));
  checkFootprint(records, configurations);
  const fulfilledAt = transitionEnd(call);
  for (const record of records) reservedInstances.put({ ...record, retiredAt: fulfilledAt });
  const results = configurations.map((TargetConfiguration) => {
    const { ReservedInstancesId } = reservedInstances.put(
      inPlaceOf(call, first, TargetConfiguration, fulfilledAt),
    );
    return { ReservedInstancesId, TargetConfiguration };
  });
  const { ReservedInstancesModificationId } = call.region.reservedInstancesModifications.put({
    ReservedInstancesModificationId: newUuid(call, 'rimod'),
    ClientToken: input.ClientToken ?? newUuid(call),
    CreateDate: call.now,
    fulfilledAt,
    before: records.map(({ ReservedInstancesId }) => ReservedInstancesId),
    results,
  });
  return { ReservedInstancesModificationId };
});

/** Throws unless Reserved Instances are active and like the others of the request but for place and size. */
function checkModifiable(call: Call, record: ReservedInstancesRecord, first: ReservedInstancesRecord): void {
  if (reservedState(call, record) !== 'active' || record.retiredAt) {
    throw errors.invalidParameterValue(
      `The Reserved Instances '${record.ReservedInstancesId}' are not active or are being modified.`,
    );
  }
  const alike = [
    'OfferingClass',
    'OfferingType',
    'ProductDescription',
    'InstanceTenancy',
    'Duration',
  ] as const;
  if (alike.every((name) => record[name] === first[name]) && record.End.getTime() === first.End.getTime())
    return;
  throw errors.invalidParameterValue(
    'The Reserved Instances to be modified must be identical, except for Availability Zone, network platform, and instance type.',
  );
}

function configurationOf(
  call: Call,
  first: ReservedInstancesRecord,
  asked: ReservedInstancesConfiguration,
): ReservedInstancesConfiguration & { InstanceCount: number; InstanceType: string } {
  const { InstanceCount = 0, AvailabilityZone, AvailabilityZoneId } = asked;
  if (InstanceCount < 1) {
    throw errors.invalidParameterValue(
      `Value (${InstanceCount}) for parameter instanceCount is invalid. Must be greater than 0.`,
    );
  }
  const zones = regionNamed(call.region.name)?.zones ?? [];
  const zone = zones.find(({ name, id }) => name === AvailabilityZone || id === AvailabilityZoneId);
  const named = AvailabilityZone ?? AvailabilityZoneId;
  if (named && !zone) throw errors.invalidParameterValue(`Invalid availability zone: [${named}]`);
  const Scope = asked.Scope ?? (zone ? 'Availability Zone' : 'Region');
  if ((Scope === 'Availability Zone') !== (zone !== undefined)) {
    throw errors.invalidParameterCombination(
      "An Availability Zone is to be specified with the scope 'Availability Zone', and only with it.",
    );
  }
  const InstanceType = String(asked.InstanceType ?? first.InstanceType);
  return {
    InstanceCount,
    InstanceType: InstanceType as NonNullable<ReservedInstancesConfiguration['InstanceType']>,
    Platform: asked.Platform ?? 'EC2-VPC',
    Scope,
    ...(zone && { AvailabilityZone: zone.name, AvailabilityZoneId: zone.id }),
  };
}

/** Throws unless the sizes asked for are of the same family and make up the same footprint. */
function checkFootprint(
  records: readonly ReservedInstancesRecord[],
  targets: readonly { readonly InstanceCount: number; readonly InstanceType: string }[],
): void {
  const types = new Set([...records, ...targets].map(({ InstanceType }) => String(InstanceType)));
  const families = new Set([...types].map((type) => type.split('.')[0]));
  const units = (of: readonly { readonly InstanceCount: number; readonly InstanceType: string }[]) =>
    of.reduce(
      (sum, { InstanceCount, InstanceType }) =>
        sum + InstanceCount * (types.size === 1 ? 1 : (footprint(InstanceType) ?? Number.NaN)),
      0,
    );
  if (families.size === 1 && units(records) === units(targets)) return;
  throw errors.invalidParameterValue(
    'The target configurations must be of the same instance family and of the same footprint as the Reserved Instances to be modified.',
  );
}

function inPlaceOf(
  call: Call,
  before: ReservedInstancesRecord,
  { Platform: _platform, ...target }: ReturnType<typeof configurationOf>,
  from: Date,
): ReservedInstancesRecord {
  const { AvailabilityZone: _zone, AvailabilityZoneId: _zoneId, retiredAt: _retired, ...kept } = before;
  return {
    ...kept,
    ...target,
    InstanceType: target.InstanceType as ReservedInstancesRecord['InstanceType'],
    ReservedInstancesId: newUuid(call),
    Start: from,
    from,
  };
}
