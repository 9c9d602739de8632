import type { ReservationValue, ReservedInstancesOffering } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { findAll } from '../../core/find.ts';
import type { ReservedInstancesRecord } from '../../state/capacity-records.ts';
import { offeringOf } from './offerings.ts';
import { reservedState } from './reserved-view.ts';

interface Asked {
  readonly ReservedInstanceIds?: readonly string[] | undefined;
  readonly TargetConfigurations?: readonly { readonly OfferingId?: string | undefined }[] | undefined;
}

/** What Reserved Instances are worth, in dollars. */
interface Worth {
  readonly hourly: number;
  readonly upfront: number;
  readonly total: number;
}

/** An exchange of convertible Reserved Instances for as many of an offering as are worth no less. */
export interface Exchange {
  readonly records: readonly ReservedInstancesRecord[];
  readonly offering: ReservedInstancesOffering & { readonly Duration: number };
  readonly count: number;
  readonly sources: readonly Worth[];
  readonly source: Worth;
  readonly target: Worth;
  /** Why it can't be. */
  readonly refusal?: string | undefined;
}

const HOUR_S = 60 * 60;

/** What an exchange would be. Throws for ids that name nothing. */
export function planExchange(
  call: Call,
  { ReservedInstanceIds = [], TargetConfigurations = [] }: Asked,
): Exchange {
  const records = findAll(call.region.reservedInstances, [...new Set(ReservedInstanceIds)]);
  const [asked, ...others] = TargetConfigurations;
  if (!asked?.OfferingId) throw errors.missingParameter('TargetConfigurations');
  if (others.length > 0) {
    throw errors.invalidParameterValue('Reserved Instances can be exchanged for one offering at a time.');
  }
  const { Duration = 0, ...offering } = offeringOf(call.region.name, asked.OfferingId);
  const sources = records.map((record) => {
    const seconds = Math.max(0, record.End.getTime() - call.now.getTime()) / 1000;
    return worth(record, record.InstanceCount, seconds, seconds / record.Duration);
  });
  const source = sum(sources);
  const count = Math.max(1, Math.ceil(source.total / worth(offering, 1, Duration, 1).total - 1e-9));
  return {
    records,
    offering: { ...offering, Duration },
    count,
    sources,
    source,
    target: worth(offering, count, Duration, 1),
    refusal: refusalOf(call, records, offering),
  };
}

/** What is paid on top of what is given away. */
export const paymentDue = ({ source, target }: Exchange): number =>
  Math.max(0, target.upfront - source.upfront);

/** A worth as EC2 tells it. */
export const described = ({ hourly, upfront, total }: Worth): ReservationValue => ({
  HourlyPrice: hourly.toFixed(6),
  RemainingUpfrontValue: upfront.toFixed(6),
  RemainingTotalValue: total.toFixed(6),
});

function worth(
  {
    FixedPrice = 0,
    RecurringCharges = [],
  }: Pick<ReservedInstancesOffering, 'FixedPrice' | 'RecurringCharges'>,
  count: number,
  seconds: number,
  left: number,
): Worth {
  const hourly = count * RecurringCharges.reduce((charges, { Amount = 0 }) => charges + Amount, 0);
  const upfront = count * FixedPrice * left;
  return { hourly, upfront, total: upfront + (hourly * seconds) / HOUR_S };
}

const sum = (worths: readonly Worth[]): Worth =>
  worths.reduce(
    (all, each) => ({
      hourly: all.hourly + each.hourly,
      upfront: all.upfront + each.upfront,
      total: all.total + each.total,
    }),
    { hourly: 0, upfront: 0, total: 0 },
  );

function refusalOf(
  call: Call,
  records: readonly ReservedInstancesRecord[],
  offering: ReservedInstancesOffering,
): string | undefined {
  for (const record of records) {
    const { ReservedInstancesId: id } = record;
    if (record.OfferingClass !== 'convertible') return `The Reserved Instances '${id}' are not convertible.`;
    if (reservedState(call, record) !== 'active') return `The Reserved Instances '${id}' are not active.`;
  }
  if (offering.OfferingClass === 'convertible') return undefined;
  return `The offering '${offering.ReservedInstancesOfferingId}' is not convertible.`;
}
