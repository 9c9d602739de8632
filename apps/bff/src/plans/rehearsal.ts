import type { Preflight, StepInput } from '@muster/contract';
import { createEc2 } from '@muster/ec2-client';
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

/** Finds what stands in for resources that a plan makes. */
export interface Existing {
  /** The id of the default security group of the VPC that the plan's new group belongs to. */
  readonly defaultGroup: () => Promise<string | undefined>;
}

/** Looks up what exists, once for a plan and only when it is needed. */
export function existingFor(transport: SdkTransport, steps: readonly StoredStep[]): Existing {
  let group: Promise<string | undefined> | undefined;
  return {
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
  steps: readonly StoredStep[],
  existing: Existing,
): Promise<Rehearsal | undefined> {
  const substituted: Substitution[] = [];
  let { input } = step;
  const refs = refsIn(input);
  if (refs.length > 0) {
    const newGroups = idsOf(steps, 'CreateSecurityGroup');
    if (!refs.every(({ $from, pick }) => newGroups.has($from) && pick === 'GroupId')) return undefined;
    const group = await existing.defaultGroup();
    if (group === undefined) return undefined;
    input = replaceRefs(input, () => group);
    substituted.push('security-group');
  }
  if (step.operation === 'RunInstances' && newKeyPairs(steps).has(input.KeyName)) {
    const { KeyName: _, ...rest } = input;
    input = rest;
    substituted.push('key-pair');
  }
  return { input, substituted };
}

const idsOf = (steps: readonly StoredStep[], operation: string) =>
  new Set(steps.filter((step) => step.operation === operation).map(({ id }) => id));

/** A launch names its key pair by name, also one that is only made on the way. */
const newKeyPairs = (steps: readonly StoredStep[]) =>
  new Set(
    steps
      .filter(({ operation }) => operation === 'ImportKeyPair' || operation === 'CreateKeyPair')
      .map(({ input }) => input.KeyName),
  );

async function findDefaultGroup(
  transport: SdkTransport,
  steps: readonly StoredStep[],
): Promise<string | undefined> {
  const ec2 = createEc2(transport);
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

async function defaultVpc(ec2: ReturnType<typeof createEc2>): Promise<string | undefined> {
  const { Vpcs = [] } = await ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] });
  return Vpcs[0]?.VpcId;
}
