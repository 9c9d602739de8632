import type { ReservedInstancesOffering } from '@aws-sdk/client-ec2';
import { instanceType } from '../../catalogue/instance-types/index.ts';
import { regionNamed } from '../../catalogue/regions.ts';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { pageOfMany } from '../../core/paging.ts';
import { described, idOf, type Offering, offeringOf, offeringsIn, offeringWith } from './offerings.ts';

type Input = InputOf<'DescribeReservedInstancesOfferings'>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeReservedInstancesOfferings.html */
const FILTERS: FilterTable<ReservedInstancesOffering> = {
  'availability-zone': (offering) => offering.AvailabilityZone,
  'availability-zone-id': (offering) => offering.AvailabilityZoneId,
  duration: (offering) => offering.Duration,
  'fixed-price': ({ FixedPrice = 0 }) => [FixedPrice, FixedPrice.toFixed(1)],
  'instance-type': (offering) => offering.InstanceType,
  marketplace: (offering) => offering.Marketplace,
  // With and without what told EC2-Classic from VPC.
  'product-description': ({ ProductDescription: product }) => [product, `${product} (Amazon VPC)`],
  scope: (offering) => offering.Scope,
  'usage-price': ({ UsagePrice = 0 }) => [UsagePrice, UsagePrice.toFixed(1)],
};

const MONTH_S = 30 * 24 * 60 * 60;
const THREE_YEARS_S = 3 * 365 * 24 * 60 * 60;

/** Prices follow from vCPUs and memory, with discounts of the usual order. Nobody sells on the Marketplace. */
export default action('DescribeReservedInstancesOfferings', (input, call) => {
  checkAsked(call, input);
  const { name: region } = call.region;
  const byId = filterBy<Offering>(
    input.Filters?.filter(({ Name }) => Name === ID_FILTER),
    { [ID_FILTER]: ({ number }) => idOf(region, number) },
  );
  const byTerms = filterBy(
    input.Filters?.filter(({ Name }) => Name !== ID_FILTER),
    FILTERS,
  );
  const { ReservedInstancesOfferingIds: ids = [] } = input;
  if (ids.length > 0) {
    return { ReservedInstancesOfferings: ids.map((id) => offeringOf(region, id)).filter(byTerms) };
  }
  const types = typesAsked(input);
  const { items, NextToken } = pageOfMany(
    (after) =>
      (idsFiltered(region, after, input) ?? offeringsIn(region, after, types)).filter(
        (each) => isAsked(input, each.terms) && byTerms(each.terms) && byId(each),
      ),
    input,
    { min: 1, max: 100 },
    ({ number }) => number,
  );
  return { ReservedInstancesOfferings: items.map((each) => described(region, each)), NextToken };
});

const ID_FILTER = 'reserved-instances-offering-id';

/** The offerings that a filter names by whole ids, which need not be looked for among all. */
function idsFiltered(region: string, after: number, { Filters = [] }: Input): Offering[] | undefined {
  const { Values: ids } = Filters.find(({ Name }) => Name === ID_FILTER) ?? {};
  if (!ids || ids.some((id) => /[*?\\]/.test(id))) return undefined;
  return [...new Set(ids)]
    .flatMap((id) => offeringWith(region, id) ?? [])
    .filter(({ number }) => number > after)
    .sort((a, b) => a.number - b.number);
}

function checkAsked(
  call: Call,
  { InstanceType, AvailabilityZone, AvailabilityZoneId, InstanceTenancy }: Input,
) {
  if (InstanceType && !instanceType(InstanceType)) {
    throw errors.invalidParameterValue(`Invalid value '${InstanceType}' for InstanceType.`);
  }
  if (AvailabilityZone && AvailabilityZoneId) {
    throw errors.invalidParameterCombination(
      'Only one of AvailabilityZone and AvailabilityZoneId can be specified.',
    );
  }
  const zones = regionNamed(call.region.name)?.zones ?? [];
  const zone = AvailabilityZone ?? AvailabilityZoneId;
  if (zone && !zones.some(({ name, id }) => name === zone || id === zone)) {
    throw errors.invalidParameterValue(`Invalid availability zone: [${zone}]`);
  }
  if (InstanceTenancy === 'host') {
    throw errors.invalidParameterValue("The value 'host' cannot be used with the parameter InstanceTenancy.");
  }
}

/** The parameters that ask for types are looked at before anything is made of the others. */
function typesAsked({ InstanceType, Filters }: Input): (instanceType: string) => boolean {
  const byFilter = filterBy<string>(
    Filters?.filter(({ Name }) => Name === 'instance-type'),
    { 'instance-type': (name) => name },
  );
  return (name) => name === (InstanceType ?? name) && byFilter(name);
}

function isAsked(input: Input, offering: ReservedInstancesOffering): boolean {
  const { MinDuration = MONTH_S, MaxDuration = THREE_YEARS_S } = input;
  const { Duration = 0, AvailabilityZone, AvailabilityZoneId } = offering;
  const product = input.ProductDescription?.replace(' (Amazon VPC)', '');
  const is = <T>(asked: T | undefined, value: T | undefined) => asked === undefined || asked === value;
  return (
    is(input.AvailabilityZone, AvailabilityZone) &&
    is(input.AvailabilityZoneId, AvailabilityZoneId) &&
    is(product, offering.ProductDescription) &&
    is(input.OfferingClass, offering.OfferingClass) &&
    is(input.OfferingType, offering.OfferingType) &&
    is(input.InstanceTenancy ?? 'default', offering.InstanceTenancy) &&
    Duration >= MinDuration &&
    Duration <= MaxDuration
  );
}
