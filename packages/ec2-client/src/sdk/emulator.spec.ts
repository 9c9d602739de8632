import { createEmulator } from '@muster/ec2-emulator';
import { describe, expect, it } from 'vitest';
import { createEc2 } from '../client.ts';
import { items, pages } from '../paginate.ts';
import { callerAccount } from './account.ts';
import { amazonLimits } from './pacing/limits.ts';
import { Pacer } from './pacing/pacer.ts';
import { createSdkTransport } from './transport.ts';

const account = { id: '111111111111', name: 'own', accessKeyId: 'AKIAOWN', secretAccessKey: 'own-secret' };

async function started() {
  await using starting = new AsyncDisposableStack();
  const endpoint = await starting.use(await createEmulator({ accounts: [account] })).listen();
  const options = { endpoint, region: 'us-east-1', credentials: account };
  const transport = starting.use(createSdkTransport(options));
  const running = starting.move();
  return {
    options,
    transport,
    ec2: createEc2(transport),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

describe('the embedded EC2 through the typed client', () => {
  it('answers a method named for the operation, in the SDK’s types', async () => {
    await using running = await started();
    const { KeyPairId } = await running.ec2.createKeyPair({ KeyName: 'laptop' });
    const { KeyPairs } = await running.ec2.describeKeyPairs({ KeyNames: ['laptop'] });
    expect(KeyPairs).toMatchObject([{ KeyPairId, KeyName: 'laptop', CreateTime: expect.any(Date) }]);
  });

  it('tells the id of a request that went well and of one that did not', async () => {
    await using running = await started();
    const { requestId } = await running.transport.call('DescribeVpcs', {});
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    await expect(running.ec2.deleteVpc({ VpcId: 'vpc-0123456789abcdef0' })).rejects.toMatchObject({
      name: 'Ec2Error',
      operation: 'DeleteVpc',
      code: 'InvalidVpcID.NotFound',
      message: "The vpc ID 'vpc-0123456789abcdef0' does not exist",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 400,
      retryable: false,
      outcome: 'refused',
    });
  });

  it('tells a rehearsal that would have gone well', async () => {
    await using running = await started();
    await expect(running.ec2.createKeyPair({ KeyName: 'k', DryRun: true })).rejects.toMatchObject({
      code: 'DryRunOperation',
      outcome: 'refused',
    });
  });

  it('lists over pages', async () => {
    await using running = await started();
    const input = { MaxResults: 5 };
    const sizes: (number | undefined)[] = [];
    for await (const page of pages(running.ec2, 'DescribeInstanceTypes', input)) {
      sizes.push(page.InstanceTypes?.length);
      if (sizes.length === 3) break;
    }
    expect(sizes).toEqual([5, 5, 5]);

    const subnets = new Set<string | undefined>();
    for await (const { SubnetId } of items(running.ec2, 'DescribeSubnets', 'Subnets', input))
      subnets.add(SubnetId);
    const { Subnets } = await running.ec2.describeSubnets({});
    expect(subnets).toEqual(new Set(Subnets?.map(({ SubnetId }) => SubnetId)));
  });

  it('knows whose credentials they are', async () => {
    await using running = await started();
    expect(await callerAccount(running.options)).toBe(account.id);
  });

  it('is not throttled by EC2’s limits when calls are paced for Amazon, however many come at once', async () => {
    await using running = await started();
    const faults = `${running.options.endpoint}/_muster/faults`;
    const headers = { 'x-muster': '1', 'content-type': 'application/json' };
    const body = JSON.stringify({ rules: [{ fault: 'token-buckets' }] });
    await fetch(faults, { method: 'POST', headers, body });
    using transport = createSdkTransport({ ...running.options, pacer: new Pacer(amazonLimits) });
    const ec2 = createEc2(transport);
    await Promise.all([
      ...Array.from({ length: 110 }, () => ec2.describeVpcs({})),
      ...Array.from({ length: 55 }, () => ec2.describeVolumes({})),
      ...Array.from({ length: 52 }, (_, n) => ec2.createKeyPair({ KeyName: `${n}`, KeyType: 'ed25519' })),
    ]);
    const { rules } = (await (await fetch(faults, { headers })).json()) as { rules: object[] };
    expect(rules).toMatchObject([{ seen: 217, befallen: 0 }]);
  });

  it('is no promise, so that it can be returned from async functions', async () => {
    await using running = await started();
    expect(await Promise.resolve(running.ec2)).toBe(running.ec2);
  });
});
