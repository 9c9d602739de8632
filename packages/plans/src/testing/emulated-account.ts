import * as sdk from '@aws-sdk/client-ec2';
import { search } from '@jmespath-community/jmespath';
import { PlanStep, type StepInput, type StepRecord } from '@muster/contract';
import { createEmulator } from '@muster/ec2-emulator';
import { type Rule, ruleFromSdk } from '@muster/ec2-model';
import { holds } from '../canonical.ts';
import type { PlanParts } from '../parts.ts';
import { resolveRefs, type Search } from '../refs.ts';
import { undoPlan } from '../undo.ts';

const ACCOUNT = { id: '123456789012', accessKeyId: 'AKIATESTTESTTESTTEST', secretAccessKey: 'secret' };
const PARTNER = { id: '210987654321', accessKeyId: 'AKIAPARTNERPARTNER00', secretAccessKey: 'other' };
export const PARTNER_CREDENTIALS = {
  accessKeyId: PARTNER.accessKeyId,
  secretAccessKey: PARTNER.secretAccessKey,
};
export const REGION = 'us-east-1';
export const CREDENTIALS = { accessKeyId: ACCOUNT.accessKeyId, secretAccessKey: ACCOUNT.secretAccessKey };

/** JMESPath, typed as plans take it. */
export const jmespath: Search = (data, expression) =>
  search(data as Parameters<typeof search>[0], expression);

/** An embedded EC2 of its own, with an account and a partner's, and the SDK as the first one's client. */
export async function emulatedAccount() {
  const emulator = await createEmulator({ accounts: [ACCOUNT, PARTNER] });
  const endpoint = await emulator.listen();
  const client = new sdk.EC2Client({ endpoint, region: REGION, credentials: CREDENTIALS, maxAttempts: 1 });
  return {
    endpoint,
    ec2: client,
    send: (operation: string, input: StepInput) => send(client, operation, input),
    /** Applies a plan, and answers with what undoes it. `afterEach` is called when a step is done. */
    async apply(plan: PlanParts, afterEach?: () => Promise<void>): Promise<{ undo: () => PlanParts }> {
      const steps = await apply(client, plan.steps, afterEach);
      return { undo: () => undoPlan({ id: 'plan-1', ...plan, steps }, jmespath) };
    },
    /** What a read shows at a JMESPath. */
    async read<T = unknown>(operation: string, input: StepInput, pick: string): Promise<T> {
      return jmespath(await send(client, operation, input), pick) as T;
    },
    /** A quick-start image that runs on x86 and is EBS-backed. */
    async image(): Promise<string> {
      const filters = [{ Name: 'name', Values: ['al2023-ami-2023*x86_64'] }];
      const output = await send(client, 'DescribeImages', { Filters: filters });
      return String(jmespath(output, 'Images[0].ImageId'));
    },
    async rules(groupId: string): Promise<Rule[]> {
      const Filters = [{ Name: 'group-id', Values: [groupId] }];
      const { SecurityGroupRules } = await client.send(
        new sdk.DescribeSecurityGroupRulesCommand({ Filters }),
      );
      return (SecurityGroupRules ?? []).map(ruleFromSdk);
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
      await emulator[Symbol.asyncDispose]();
    },
  };
}

export type EmulatedAccount = Awaited<ReturnType<typeof emulatedAccount>>;

type CommandClass = new (input: StepInput) => sdk.DescribeInstancesCommand;

async function send(client: sdk.EC2Client, operation: string, input: StepInput): Promise<unknown> {
  const CommandOf = (sdk as unknown as Record<string, CommandClass | undefined>)[`${operation}Command`];
  if (!CommandOf) throw new Error(`no operation ${operation}`);
  const { $metadata: _, ...output } = await client.send(new CommandOf(input));
  return output;
}

/**
 * Sends the steps one after the other as the runner does: what a step expects is read first, what it says is done is
 * read afterwards, and either is an error when it does not hold. Answers with the steps as they are recorded.
 */
async function apply(
  client: sdk.EC2Client,
  steps: readonly PlanStep[],
  afterEach?: () => Promise<void>,
): Promise<StepRecord[]> {
  const outputs = new Map<string, unknown>();
  const records: StepRecord[] = [];
  const verify = async (step: PlanStep, which: 'expects' | 'done') => {
    const check = step[which];
    if (!check) return;
    const output = await send(client, check.operation, resolveRefs(check.input, outputs, jmespath));
    const found = jmespath(output, check.pick);
    if (!holds(check, found)) {
      throw new Error(`${step.id} ${which} ${JSON.stringify(check.equals)}, found ${JSON.stringify(found)}`);
    }
  };
  for (const step of steps.map((drafted) => PlanStep.parse(drafted))) {
    await verify(step, 'expects');
    const output = await send(client, step.operation, resolveRefs(step.input, outputs, jmespath));
    outputs.set(step.id, output);
    await verify(step, 'done');
    await afterEach?.();
    records.push({ ...step, state: 'done', output: JSON.parse(JSON.stringify(output)) });
  }
  return records;
}
