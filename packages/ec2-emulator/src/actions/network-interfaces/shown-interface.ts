import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { NetworkInterfaceRecord } from '../../state/records.ts';

/** An interface as EC2 describes it, but for its tags. None is of a service provider that launches for the account. */
export function shownInterface(record: NetworkInterfaceRecord): NetworkInterface {
  return { ...record, Operator: { Managed: false } };
}
