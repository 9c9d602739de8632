import type { StepRecord } from '@muster/contract';
import { Ec2Error, type InputOf } from '@muster/ec2-client';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import {
  canonicalRule,
  type Direction,
  type IpPermissionShape,
  literalFilter,
  ruleFromSdk,
  ruleKey,
  rulesFromIpPermission,
} from '@muster/ec2-model';
import { resolveRefs } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { asJson, pick } from './pick.ts';
import type { Run } from './run.ts';

type Input = Readonly<Record<string, unknown>>;
type Recovery = (transport: SdkTransport, input: Input, step: StoredStep) => Promise<unknown>;

/**
 * Operations whose output can be read again: by the client token, or by the name that EC2 keeps unique. Without the ids
 * that the lost reply held, later steps and the undo would have nothing to go by. What was found under the name must
 * also be what was asked for: it may be somebody else's.
 */
const recoveries: Readonly<Record<string, Recovery>> = {
  RunInstances: async (transport, { MaxCount }, { clientToken = '' }) => {
    const found = await transport.send('DescribeInstances', {
      Filters: [{ Name: 'client-token', Values: [clientToken] }],
    });
    const output = pick(
      found,
      '{ReservationId: Reservations[0].ReservationId, Instances: Reservations[].Instances[]}',
    ) as { Instances?: unknown[] } | null;
    // EC2 launches all that were asked for or none, so fewer are not yet all.
    return (output?.Instances?.length ?? 0) >= Number(MaxCount) ? output : null;
  },
  CreateSecurityGroup: async (transport, { GroupName, VpcId, Description }) => {
    const Filters = [
      { Name: 'group-name', Values: [literalFilter(String(GroupName))] },
      ...(VpcId === undefined ? [] : [{ Name: 'vpc-id', Values: [String(VpcId)] }]),
    ];
    const found = await transport.send('DescribeSecurityGroups', { Filters });
    const group = found.SecurityGroups?.find((one) => one.Description === Description);
    return group ? { GroupId: group.GroupId, SecurityGroupArn: group.SecurityGroupArn } : null;
  },
  AuthorizeSecurityGroupIngress: (transport, input) => rulesOf(transport, input, 'ingress'),
  AuthorizeSecurityGroupEgress: (transport, input) => rulesOf(transport, input, 'egress'),
  ImportKeyPair: async (transport, { KeyName, PublicKeyMaterial }) => {
    const found = await transport.send('DescribeKeyPairs', {
      Filters: [{ Name: 'key-name', Values: [literalFilter(String(KeyName))] }],
      IncludePublicKey: true,
    });
    const pair = found.KeyPairs?.[0];
    if (!pair || (pair.PublicKey && keyOf(pair.PublicKey) !== keyOf(String(PublicKeyMaterial)))) return null;
    return { KeyName: pair.KeyName, KeyPairId: pair.KeyPairId, KeyFingerprint: pair.KeyFingerprint };
  },
  CreateImage: async (transport, { Name, InstanceId }) => {
    const input: InputOf<'DescribeImages'> = {
      Owners: ['self'],
      Filters: [{ Name: 'name', Values: [literalFilter(String(Name))] }],
    };
    const [image] = (await transport.send('DescribeImages', input)).Images ?? [];
    if (!image || (image.SourceInstanceId && image.SourceInstanceId !== InstanceId)) return null;
    return { ImageId: image.ImageId };
  },
};

/** Whether the output of a step can be read again. */
export function canRecover({ operation, clientToken }: StoredStep): boolean {
  return operation === 'RunInstances' ? clientToken !== undefined : Object.hasOwn(recoveries, operation);
}

/**
 * What the lost reply must have said, as far as it can be read; nothing when it is not there, or for operations whose
 * output can't be read again.
 *
 * @throws Ec2Error when the read fails, other than with "not found"
 * @throws UnresolvedRef
 */
export async function recoverOutput(run: Run, step: StoredStep): Promise<StepRecord['output']> {
  const recovery = canRecover(step) ? recoveries[step.operation] : undefined;
  if (!recovery) return undefined;
  try {
    const input = resolveRefs(step.input, run.outputs, pick);
    const found = await recovery(run.placeOf(step).transport, input, step);
    return found === null ? undefined : (asJson(found) as StepRecord['output']);
  } catch (error) {
    if (error instanceof Ec2Error && error.code.endsWith('NotFound')) return undefined;
    throw error;
  }
}

/** The rules of a group that an authorisation asked for. */
async function rulesOf(transport: SdkTransport, { GroupId, IpPermissions }: Input, direction: Direction) {
  const { SecurityGroupRules = [] } = await transport.send('DescribeSecurityGroupRules', {
    Filters: [{ Name: 'group-id', Values: [String(GroupId)] }],
  });
  const permissions = Array.isArray(IpPermissions) ? (IpPermissions as IpPermissionShape[]) : [];
  const wanted = new Set(
    permissions
      .flatMap((one) => rulesFromIpPermission(direction, one))
      .map((rule) => ruleKey(canonicalRule(rule))),
  );
  const rules = SecurityGroupRules.filter((rule) => wanted.has(ruleKey(ruleFromSdk(rule))));
  if (wanted.size === 0 || rules.length < wanted.size) return null;
  return {
    Return: true,
    SecurityGroupRules: rules.map(({ SecurityGroupRuleId }) => ({ SecurityGroupRuleId, GroupId })),
  };
}

/** Type and key of a public key in OpenSSH's one-line form, without the comment. */
const keyOf = (line: string) => line.trim().split(/\s+/).slice(0, 2).join(' ');
