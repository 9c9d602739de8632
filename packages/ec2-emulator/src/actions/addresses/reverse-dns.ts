import type { AddressAttribute } from '@aws-sdk/client-ec2';
import type { AddressRecord } from '../../state/network-records.ts';

/** An address with the name that reverse DNS gives it, which ends with a dot as names in DNS do. */
export function shownAttribute({ AllocationId, PublicIp, domainName }: AddressRecord): AddressAttribute {
  return { AllocationId, PublicIp, ...(domainName && { PtrRecord: domainName }) };
}

/** The same while the change is on its way through DNS. */
export function shownChange(before: AddressRecord, value: string): AddressAttribute {
  return { ...shownAttribute(before), PtrRecordUpdate: { Value: value, Status: 'PENDING' } };
}
