import type { StepRecord } from '@muster/contract';
import { Ec2Error, type InputOf } from '@muster/ec2-client';
import { resolveRefs } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { asJson, pick } from './pick.ts';
import type { Run } from './run.ts';

type Recovery = (run: Run, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * Operations that take no client token, but whose resource can be found again by the name it was given, which EC2
 * keeps unique. Without the id that the lost reply held, later steps and the undo would have nothing to go by.
 */
const byName: Readonly<Record<string, Recovery>> = {
  CreateSecurityGroup: async ({ transport }, { GroupName, VpcId }) => {
    const Filters = [
      { Name: 'group-name', Values: [String(GroupName)] },
      ...(VpcId === undefined ? [] : [{ Name: 'vpc-id', Values: [String(VpcId)] }]),
    ];
    const found = await transport.send('DescribeSecurityGroups', { Filters });
    return pick(found, 'SecurityGroups[0].{GroupId: GroupId, SecurityGroupArn: SecurityGroupArn}');
  },
  ImportKeyPair: async ({ transport }, { KeyName }) => {
    const found = await transport.send('DescribeKeyPairs', { KeyNames: [String(KeyName)] });
    return pick(
      found,
      'KeyPairs[0].{KeyName: KeyName, KeyPairId: KeyPairId, KeyFingerprint: KeyFingerprint}',
    );
  },
  CreateImage: async ({ transport }, { Name }) => {
    const input: InputOf<'DescribeImages'> = {
      Owners: ['self'],
      Filters: [{ Name: 'name', Values: [String(Name)] }],
    };
    return pick(await transport.send('DescribeImages', input), 'Images[0].{ImageId: ImageId}');
  },
};

/** What the lost reply must have said, as far as it can be read; nothing for other operations. */
export async function recoverOutput(run: Run, step: StoredStep): Promise<StepRecord['output']> {
  const recovery = byName[step.operation];
  if (!recovery) return undefined;
  try {
    const found = await recovery(run, resolveRefs(step.input, run.outputs, pick));
    return found === null ? undefined : (asJson(found) as StepRecord['output']);
  } catch (error) {
    if (error instanceof Ec2Error) return undefined;
    throw error;
  }
}
