import type { SpotMarketOptions, Tag } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { checkInterruption } from '../../spot/interruption.ts';
import { describedSpecification } from '../../spot/launch-specification.ts';
import { onDemandPrice, spotPrice } from '../../spot/spot-prices.ts';
import { createSpotRequest, dollars } from '../../spot/spot-requests.ts';
import type { LaunchPlan } from './launch-plan.ts';

/** The way a launch buys its instances on the Spot market. */
export interface SpotPlan {
  /** Makes the request that an instance fulfils and gives back the instance that names it. */
  buy(instance: InstanceRecord, tags: readonly Tag[]): InstanceRecord;
}

/**
 * How a launch buys Spot Instances; undefined when it asks for On-Demand ones. Throws for options that exclude each
 * other and `SpotMaxPriceTooLow`.
 */
export function planSpot(
  call: Call,
  input: InputOf<'RunInstances'>,
  { image, type, subnet }: LaunchPlan,
): SpotPlan | undefined {
  const { InstanceMarketOptions: market, ...launch } = input;
  if (!market?.MarketType || market.MarketType === 'on-demand') return undefined;
  if (market.MarketType !== 'spot') {
    throw errors.unsupportedOperation(`The market type '${market.MarketType}' is not supported.`);
  }
  const options = market.SpotOptions ?? {};
  checkOptions(options);
  checkProtection(input);
  const price = spotPrice(type, subnet.AvailabilityZone, call.now);
  const most = options.MaxPrice ?? onDemandPrice(type).toFixed(6);
  if (Number(most) < price) throw maxPriceTooLow(most, price);
  return {
    buy(instance, tags) {
      const { SpotInstanceRequestId } = createSpotRequest(
        call,
        {
          SpotPrice: dollars(most),
          Type: options.SpotInstanceType ?? 'one-time',
          InstanceInterruptionBehavior: options.InstanceInterruptionBehavior ?? 'terminate',
          ValidUntil: options.ValidUntil,
          ProductDescription: image.Platform ? 'Windows' : 'Linux/UNIX',
          LaunchSpecification: describedSpecification(call, instance, launch),
          launch: { ...launch, MinCount: 1, MaxCount: 1 },
        },
        tags,
        instance,
      );
      return call.region.instances.put({ ...instance, InstanceLifecycle: 'spot', SpotInstanceRequestId });
    },
  };
}

/** The error of a Spot launch that offers less than the market asks for, prices in dollars an hour. */
export const maxPriceTooLow = (offered: string, price: number): Ec2Error =>
  new Ec2Error(
    'SpotMaxPriceTooLow',
    `Your Spot request price of ${offered} is lower than the minimum required Spot request fulfillment price of ${price.toFixed(4)}.`,
  );

function checkOptions({
  MaxPrice,
  SpotInstanceType: kind,
  ValidUntil,
  InstanceInterruptionBehavior: behavior,
}: SpotMarketOptions) {
  if (MaxPrice !== undefined && !/^\d+(\.\d+)?$/.test(MaxPrice)) {
    throw errors.invalidParameterValue(`Invalid value '${MaxPrice}' for spotMaxPrice.`);
  }
  if (ValidUntil && kind !== 'persistent') {
    throw errors.invalidParameterCombination(
      "The parameter validUntil cannot be specified when the SpotRequestType is set to 'one-time'.",
    );
  }
  checkInterruption(kind, behavior);
  if (kind === 'persistent' && (behavior ?? 'terminate') === 'terminate') {
    throw errors.invalidParameterCombination(
      'The terminate InstanceInterruptionBehavior is not supported when requestType is set to persistent.',
    );
  }
}

/** Nothing protects a Spot Instance from its interruption. */
function checkProtection({ DisableApiTermination, DisableApiStop }: InputOf<'RunInstances'>): void {
  const asked = DisableApiTermination ? 'disableApiTermination' : DisableApiStop && 'disableApiStop';
  if (asked) throw errors.invalidParameterCombination(`${asked} is not supported for spot instances.`);
}
