import { EC2 } from '@aws-sdk/client-ec2';
import { onlyEmbedded, targetKey } from './target.ts';

const UNDER_WAY =
  /"(pending|open|initiating|provisioning|shutting-down|(?:creat|updat|delet|attach|detach|associat|disassociat|stopp|modify|enabl|disabl|optimiz|advertis)ing|[a-z]+-in-progress)"/;

let answer: Promise<boolean> | undefined;

/** Whether what is made at an endpoint is there a while later only; most specs expect it at once. */
export function takesItsTime(endpoint: string): Promise<boolean> {
  answer ??= isVolumeLate(endpoint);
  return answer;
}

async function isVolumeLate(endpoint: string): Promise<boolean> {
  const ec2 = new EC2({ endpoint, region: 'us-east-1', credentials: targetKey() });
  const { VolumeId = '' } = await ec2.createVolume({ AvailabilityZone: 'us-east-1a', Size: 1 });
  const { Volumes: [volume] = [] } = await ec2.describeVolumes({ VolumeIds: [VolumeId] });
  const isLate = volume?.State !== 'available';
  if (!isLate) await ec2.deleteVolume({ VolumeId });
  ec2.destroy();
  return isLate;
}

/** Skips the test that is running as soon as a client of such an endpoint is told of something that is not done yet. */
export function skippingWhatIsUnderWay({ middlewareStack }: EC2): void {
  middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args).catch((error: Error) => {
        if (/State$|^InvalidInstanceID$/.test(error.name)) skip();
        throw error;
      });
      if (UNDER_WAY.test(JSON.stringify(result.output))) skip();
      return result;
    },
    { step: 'initialize' },
  );
}

const skip = (): void => onlyEmbedded('resources that are there at once');
