import type { EC2, Instance, RunInstancesRequest } from '@aws-sdk/client-ec2';

/** The newest quick-start image whose name begins so. */
export async function imageNamed(ec2: EC2, start: string): Promise<string> {
  const { Images = [] } = await ec2.describeImages({ Filters: [{ Name: 'name', Values: [`${start}*`] }] });
  const id = Images[0]?.ImageId;
  if (!id) throw new Error(`No image is named ${start}…`);
  return id;
}

export const AMAZON_LINUX = 'al2023-ami-2023.12.';
export const INSTANCE_STORE = 'amzn-ami-hvm-2018.03';
export const WINDOWS = 'Windows_Server-2025-English-Full';

/** Launches one instance, a t3.micro of Amazon Linux unless told otherwise. */
export async function launch(
  ec2: EC2,
  request: Partial<RunInstancesRequest> = {},
): Promise<Instance & { InstanceId: string }> {
  const { Instances: [instance] = [] } = await ec2.runInstances({
    ImageId: request.ImageId ?? (await imageNamed(ec2, AMAZON_LINUX)),
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    ...request,
  });
  if (!instance?.InstanceId) throw new Error('Nothing was launched');
  return { ...instance, InstanceId: instance.InstanceId };
}

/** The instance as it is described now. */
export async function describe(ec2: EC2, instanceId: string): Promise<Instance> {
  const { Reservations } = await ec2.describeInstances({ InstanceIds: [instanceId] });
  const [instance] = Reservations?.[0]?.Instances ?? [];
  if (!instance) throw new Error(`${instanceId} is not described`);
  return instance;
}
