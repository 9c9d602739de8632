import { createEc2, Ec2Error, type OperationName } from '@muster/ec2-client';
import type { SdkTransport } from '@muster/ec2-client/sdk';

/**
 * What a call to a region fails with when the region does not exist or is not enabled: Amazon has no endpoint for the
 * one, and the other says that the credentials are not valid.
 *
 * Source: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
const MAY_BE_THE_REGION: ReadonlySet<string> = new Set([
  'Muster.Unreachable',
  'Muster.NotAnswering',
  'AuthFailure',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'OptInRequired',
]);

/**
 * A transport whose errors tell an unknown or disabled region from bad credentials and from an outage. After a failure
 * that a wrong region would explain, `home`, a region of the same connection that exists, is asked for its regions. When
 * it can't tell, the error stays as it was.
 */
export function withRegionErrors(
  transport: SdkTransport,
  region: string,
  home: () => Promise<SdkTransport>,
): SdkTransport {
  let asking: Promise<string | undefined> | undefined;
  // A page makes several calls at once: one question answers for all of them.
  const status = () => {
    asking ??= regionStatus(home, region).finally(() => {
      asking = undefined;
    });
    return asking;
  };

  const call: SdkTransport['call'] = async (operation, input, options) => {
    try {
      return await transport.call(operation, input, options);
    } catch (error) {
      throw error instanceof Ec2Error && MAY_BE_THE_REGION.has(error.code)
        ? regionError(error, region, await status())
        : error;
    }
  };
  return {
    call,
    send: async <O extends OperationName>(...args: Parameters<typeof call<O>>) =>
      (await call(...args)).output,
    [Symbol.dispose]: () => transport[Symbol.dispose](),
  };
}

/** The region's opt-in status: `not-found` when there is none, nothing when nobody could tell. */
async function regionStatus(home: () => Promise<SdkTransport>, region: string): Promise<string | undefined> {
  try {
    const { Regions = [] } = await createEc2(await home()).describeRegions({ AllRegions: true });
    const found = Regions.find(({ RegionName }) => RegionName === region);
    return found ? (found.OptInStatus ?? 'opt-in-not-required') : 'not-found';
  } catch {
    return undefined;
  }
}

function regionError(error: Ec2Error, region: string, status: string | undefined): Ec2Error {
  const because = (code: string, message: string) =>
    new Ec2Error({ operation: error.operation, code, message, requestId: error.requestId, cause: error });
  if (status === 'not-found') return because('Muster.UnknownRegion', `There is no region ${region}.`);
  if (status === 'not-opted-in')
    return because('Muster.RegionNotEnabled', `The region ${region} is not enabled for this account.`);
  return error;
}
