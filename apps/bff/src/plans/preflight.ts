import type { Preflight } from '@muster/contract';
import { Ec2Error, type OperationName, operations } from '@muster/ec2-client';
import { inputFromJson, type SdkTransport } from '@muster/ec2-client/sdk';
import { refsIn } from '@muster/plans';
import type { Context } from '../context.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';

const atOnce = 5;

/**
 * Asks EC2, step by step, whether it would let the plan through. An endpoint that does not know `DryRun` would carry
 * the call out instead, so only Amazon and the embedded EC2 are asked.
 */
export async function preflight(ctx: Context, plan: StoredPlan): Promise<Preflight[]> {
  const connection = await ctx.store.connections.byId(plan.connection);
  const knowsDryRun = connection?.endpoint === 'aws' || connection?.endpoint === 'embedded';
  const transport = await ctx.ec2.clientFor(plan.connection, plan.region);
  const results: Preflight[] = [];
  const waiting = plan.steps.entries();
  const worker = async () => {
    for (const [index, step] of waiting) {
      results[index] = knowsDryRun
        ? await rehearse(transport, step)
        : { step: step.id, outcome: 'unsupported' };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function rehearse(transport: SdkTransport, step: StoredStep): Promise<Preflight> {
  const { id, operation, input, waits } = step;
  if (waits || refsIn(input).length > 0) return { step: id, outcome: 'depends-on-earlier-step' };
  if (!operations().get(operation)?.takesDryRun) return { step: id, outcome: 'unsupported' };
  const name = operation as OperationName;
  try {
    await transport.send(name, inputFromJson(name, { ...input, DryRun: true }, 'utf8'));
    return { step: id, outcome: 'unsupported' };
  } catch (error) {
    if (!(error instanceof Ec2Error)) throw error;
    return { step: id, ...verdict(error), ec2Code: error.code, message: error.message };
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html: a dry run always ends in an error. */
function verdict({ code }: Ec2Error): Pick<Preflight, 'outcome'> {
  if (code === 'DryRunOperation') return { outcome: 'allowed' };
  return { outcome: /^(UnauthorizedOperation|AuthFailure|OptInRequired)$/.test(code) ? 'denied' : 'refused' };
}
