import type {
  ConnectionTrackingConfiguration,
  ConnectionTrackingSpecificationRequest,
} from '@aws-sdk/client-ec2';
import { errors } from '../core/errors.ts';

/** Seconds each timeout may be. */
const LIMITS = {
  TcpEstablishedTimeout: { min: 60, max: 432000 },
  UdpStreamTimeout: { min: 60, max: 180 },
  UdpTimeout: { min: 30, max: 60 },
} as const;

/**
 * How long security groups remember an idle connection of an interface, as asked. Throws `InvalidParameterValue`.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html#connection-tracking-timeouts
 */
export function connectionTracking(
  asked: ConnectionTrackingSpecificationRequest,
): ConnectionTrackingConfiguration {
  for (const [name, { min, max }] of Object.entries(LIMITS)) {
    const value = asked[name as keyof typeof LIMITS];
    if (value === undefined || (value >= min && value <= max)) continue;
    throw errors.invalidParameterValue(
      `Value (${value}) for parameter ${name} is invalid. It must be from ${min} to ${max} seconds.`,
    );
  }
  return { ...asked };
}
