import { paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { startBff } from './bff.ts';
import { compare } from './compare.ts';
import { account, embeddedEc2, sdkClient } from './processes.ts';

const regions = ['us-east-1', 'ap-northeast-2', 'eu-west-1', 'us-west-2'];

/** Listing a fleet through the BFF beside the bare SDK, and what the BFF adds to a small read. */
export async function consoleListBenchmarks(): Promise<void> {
  await using ec2 = await embeddedEc2(8790, 'fleet:10000');
  await using bff = await startBff(new URL(ec2.url).port);
  const connection = `embedded-${account}`;

  await compare(
    'list 10,000 instances over regions',
    {
      name: 'BFF inventory',
      run: () => bff.get(`/api/inventory/${connection}/instances?regions=${regions}`),
    },
    { name: 'bare SDK', run: () => listWithSdk(ec2.url) },
  );
  const small = { Filters: [{ Name: 'is-default', Values: ['true'] }] };
  const client = sdkClient(ec2.url);
  const { DescribeVpcsCommand } = await import('@aws-sdk/client-ec2');
  await compare(
    '100 small describes, one after the other',
    {
      name: 'through the BFF',
      run: () => times(100, () => bff.post(`/api/ec2/${connection}/us-east-1/DescribeVpcs`, small)),
    },
    { name: 'bare SDK', run: () => times(100, () => client.send(new DescribeVpcsCommand(small))) },
  );
}

async function listWithSdk(url: string): Promise<void> {
  await Promise.all(
    regions.map(async (region) => {
      const client = sdkClient(url, region);
      for await (const _ of paginateDescribeInstances({ client }, { MaxResults: 1_000 }));
    }),
  );
}

async function times(count: number, call: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n++) await call();
}
