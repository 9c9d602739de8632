import type { Preflight, StepInput } from '@muster/contract';
import { createEc2, type Ec2, Ec2Error } from '@muster/ec2-client';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import { refsIn, replaceRefs } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';

type Substitution = NonNullable<Preflight['substituted']>[number];

/** A step's input that EC2 can be asked about before the earlier steps have made anything. */
export interface Rehearsal {
  readonly input: StepInput;
  /** What of the input stands for something that does not exist yet; empty for the input as it is. */
  readonly substituted: readonly Substitution[];
}

/** What a plan makes that its later steps need, and what stands in for it. */
export interface Existing {
  /** The ids of the steps that make a security group. */
  readonly newGroups: ReadonlySet<string>;
  /** The names of the key pairs that are made: a launch names its key pair by name, also a new one. */
  readonly newKeyPairs: ReadonlySet<unknown>;
  /** The id of the default security group of the VPC that the plan's new group belongs to. */
  readonly defaultGroup: () => Promise<string | undefined>;
}

/** Looks up what exists, once for a plan and only when it is needed. */
export function existingFor(transport: SdkTransport, steps: readonly StoredStep[]): Existing {
  const making = (...made: readonly string[]) => steps.filter(({ operation }) => made.includes(operation));
  let group: Promise<string | undefined> | undefined;
  return {
    newGroups: new Set(making('CreateSecurityGroup').map(({ id }) => id)),
    newKeyPairs: new Set(making('ImportKeyPair', 'CreateKeyPair').map(({ input }) => input.KeyName)),
    defaultGroup() {
      group ??= findDefaultGroup(transport, steps);
      return group;
    },
  };
}

/**
 * The input of a step as it can be tried with `DryRun`. A security group that an earlier step makes is replaced by the
 * VPC's default group, and a launch leaves out a key pair that an earlier step makes. Undefined for a step that needs
 * anything else of an earlier one: tags on instances that are not there yet can't be tried.
 */
export async function rehearsalOf(
  step: Pick<StoredStep, 'operation' | 'input'>,
  { newGroups, newKeyPairs, defaultGroup }: Existing,
): Promise<Rehearsal | undefined> {
  const substituted: Substitution[] = [];
  let { input } = step;
  const refs = refsIn(input);
  if (refs.length > 0) {
    if (!refs.every(({ $from, pick }) => newGroups.has($from) && pick === 'GroupId')) return undefined;
    const group = await defaultGroup();
    if (group === undefined) return undefined;
    input = replaceRefs(input, () => group);
    substituted.push('security-group');
  }
  if (step.operation === 'RunInstances' && newKeyPairs.has(input.KeyName)) {
    const { KeyName: _, ...rest } = input;
    input = rest;
    substituted.push('key-pair');
  }
  return { input, substituted };
}

async function findDefaultGroup(
  transport: SdkTransport,
  steps: readonly StoredStep[],
): Promise<string | undefined> {
  const ec2 = createEc2(transport);
  try {
    return await defaultGroupOf(ec2, steps);
  } catch (error) {
    // Who may not look is not told either way; an EC2 that does not answer at all is.
    if (error instanceof Ec2Error && !error.retryable && !error.code.startsWith('Muster.')) return undefined;
    throw error;
  }
}

async function defaultGroupOf(ec2: Ec2, steps: readonly StoredStep[]): Promise<string | undefined> {
  const made = steps.find(({ operation }) => operation === 'CreateSecurityGroup')?.input.VpcId;
  const vpcId = typeof made === 'string' ? made : await defaultVpc(ec2);
  if (vpcId === undefined) return undefined;
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({
    Filters: [
      { Name: 'vpc-id', Values: [vpcId] },
      { Name: 'group-name', Values: ['default'] },
    ],
  });
  return SecurityGroups[0]?.GroupId;
}

async function defaultVpc(ec2: Ec2): Promise<string | undefined> {
  const { Vpcs = [] } = await ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] });
  return Vpcs[0]?.VpcId;
}
