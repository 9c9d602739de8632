import type { Ec2 } from '@muster/ec2-client';
import { expect } from '@playwright/test';

/** A colleague launches an Amazon Linux 2023 instance with the API and waits until it runs. */
export async function runningInstance(ec2: Ec2, name: string): Promise<string> {
  const { Images: [image] = [] } = await ec2.describeImages({
    Owners: ['amazon'],
    Filters: [{ Name: 'name', Values: ['al2023-*x86_64'] }],
  });
  if (image?.ImageId === undefined) throw new Error('the embedded EC2 lists no Amazon Linux 2023');
  const { Instances: [instance] = [] } = await ec2.runInstances({
    ImageId: image.ImageId,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: name }] }],
  });
  const id = instance?.InstanceId;
  if (id === undefined) throw new Error('RunInstances made no instance');
  await expect.poll(() => stateOf(ec2, id)).toBe('running');
  return id;
}

async function stateOf(ec2: Ec2, id: string): Promise<string | undefined> {
  const { Reservations: [reservation] = [] } = await ec2.describeInstances({ InstanceIds: [id] });
  return reservation?.Instances?.[0]?.State?.Name;
}
