import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, PARTNER } from '../../testing/embedded-ec2.ts';
import { makeAddress } from '../../testing/network.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

test('an address offered to another account is theirs once they accept', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { AllocationId, PublicIp } = await makeAddress(ec2);

  const offer = await ec2.enableAddressTransfer({ AllocationId, TransferAccountId: PARTNER.id });
  expect(offer.AddressTransfer).toMatchObject({ PublicIp, AddressTransferStatus: 'pending' });
  const accepted = await partner.acceptAddressTransfer({ Address: PublicIp });
  expect(accepted.AddressTransfer).toMatchObject({ PublicIp, AddressTransferStatus: 'accepted' });

  expect((await partner.describeAddresses({ PublicIps: [PublicIp] })).Addresses).toHaveLength(1);
  expect((await ec2.describeAddresses({})).Addresses).toEqual([]);
  const { AddressTransfers } = await ec2.describeAddressTransfers({});
  expect(AddressTransfers).toMatchObject([{ AllocationId, AddressTransferStatus: 'accepted' }]);
});

test('an offer ends when it is taken back, and by itself after seven days', async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clock } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  const accept = () => errorOf(partner.acceptAddressTransfer({ Address: PublicIp }));
  const notFound = `InvalidAddress.NotFound: Address '${PublicIp}' not found.`;

  await ec2.enableAddressTransfer({ AllocationId, TransferAccountId: PARTNER.id });
  const { AddressTransfer } = await ec2.disableAddressTransfer({ AllocationId });
  expect(AddressTransfer?.AddressTransferStatus).toBe('disabled');
  expect(await accept()).toBe(notFound);

  await ec2.enableAddressTransfer({ AllocationId, TransferAccountId: PARTNER.id });
  clock.advance(8 * DAY_MS);
  expect(await accept()).toBe(notFound);
  expect((await ec2.describeAddressTransfers({})).AddressTransfers).toEqual([]);
});

test('an address with a name in reverse DNS stays until the name is taken away', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const partner = embedded.clientOf(PARTNER);
  const { AllocationId, PublicIp } = await makeAddress(ec2);
  const named = await ec2.modifyAddressAttribute({ AllocationId, DomainName: 'mail.example.com' });
  expect(named.Address).toMatchObject({
    PublicIp,
    PtrRecordUpdate: { Value: 'mail.example.com.', Status: 'PENDING' },
  });
  const names = async () =>
    (await ec2.describeAddressesAttribute({ Attribute: 'domain-name' })).Addresses?.map(
      (each) => each.PtrRecord,
    );
  expect(await names()).toEqual(['mail.example.com.']);

  await ec2.enableAddressTransfer({ AllocationId, TransferAccountId: PARTNER.id });
  expect(await errorOf(partner.acceptAddressTransfer({ Address: PublicIp }))).toBe(
    `InvalidTransfer.AddressCustomPtrSet: The address ${PublicIp} has a reverse DNS record and can't be transferred.`,
  );
  expect(await errorOf(ec2.releaseAddress({ AllocationId }))).toBe(
    `InvalidAddress.Locked: The address with allocation id '${AllocationId}' cannot be released because it is locked to your account.`,
  );
  await ec2.resetAddressAttribute({ AllocationId, Attribute: 'domain-name' });
  expect(await names()).toEqual([]);
  const asked = { AllocationIds: [AllocationId], Attribute: 'domain-name' as const };
  expect((await ec2.describeAddressesAttribute(asked)).Addresses).toEqual([{ AllocationId, PublicIp }]);
  await partner.acceptAddressTransfer({ Address: PublicIp });
});
