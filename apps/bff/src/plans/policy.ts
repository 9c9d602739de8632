import type { Check, Place, PlanStep, PolicyDocument } from '@muster/contract';
import { type IamPlace, minimalPolicy, type Permission, permissionsOf } from '@muster/ec2-model/iam';
import { replaceRefs } from '@muster/plans';
import type { Context } from '../context.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';

/** Reads of `rehearsal.ts` that find a stand-in for a security group that is not there yet. */
const REHEARSAL_READS = ['DescribeSecurityGroups', 'DescribeVpcs'];

/**
 * The policy that lets a plan be tried and applied and allows nothing else: the calls of its steps, on the resources that
 * they name, and the reads of its checks. `*` stands for what has no id before the plan has made it.
 */
export async function policyFor(ctx: Pick<Context, 'store'>, plan: StoredPlan): Promise<PolicyDocument> {
  const accounts = new Map<string, string>();
  for (const id of new Set([
    plan.connection,
    ...plan.steps.flatMap(({ place }) => place?.connection ?? []),
  ])) {
    accounts.set(id, (await ctx.store.connections.byId(id))?.account ?? '*');
  }
  const iamPlace = ({ connection, region }: Place): IamPlace => ({
    account: accounts.get(connection) ?? '*',
    region,
  });
  const own: Place = { connection: plan.connection, region: plan.region };
  const checks = [...(plan.expects ?? []), ...(plan.result?.applied ?? [])];
  const makesGroup = plan.steps.some(({ operation }) => operation === 'CreateSecurityGroup');
  const permissions = [
    ...plan.steps.flatMap((step) => neededBy(withKeyName(plan, step), iamPlace(step.place ?? own))),
    ...plan.steps.flatMap((step) =>
      [step.expects, step.done, step.waits].flatMap((check) =>
        check ? neededBy(check, iamPlace(check.place ?? step.place ?? own)) : [],
      ),
    ),
    ...checks.flatMap((check) => neededBy(check, iamPlace(check.place ?? own))),
    ...(makesGroup ? REHEARSAL_READS : []).flatMap((read) => permissionsOf(read, {}, iamPlace(own))),
  ];
  return minimalPolicy(permissions);
}

/** The ARN of a key pair has its name. A call that deletes one by its id does not tell it; the plan does. */
function withKeyName({ summary: { kind, values } }: StoredPlan, { operation, input }: StoredStep) {
  const isKnown =
    kind === 'key-pair-delete' && operation === 'DeleteKeyPair' && typeof values.name === 'string';
  return { operation, input: isKnown ? { KeyName: values.name as string } : input };
}

function neededBy(
  { operation, input }: Pick<PlanStep | Check, 'operation' | 'input'>,
  place: IamPlace,
): Permission[] {
  return permissionsOf(
    operation,
    replaceRefs(input, ({ pick }) => unknownId(pick)),
    place,
  );
}

/** `{InstanceId}` for `Instances[0].InstanceId`: an id that is not known yet, in the words of an ARN format. */
const unknownId = (pick: string) => `{${/(\w+)(?:\[\d*\])?$/.exec(pick)?.[1] ?? ''}}`;
