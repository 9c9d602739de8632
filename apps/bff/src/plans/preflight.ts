import type { Preflight, StepInput } from '@muster/contract';
import { Ec2Error, type OperationName, operations } from '@muster/ec2-client';
import { inputFromJson, type SdkTransport } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import { ec2ProblemError } from '../ec2/problem.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';
import { missingOf } from './missing.ts';
import { placesOf } from './places.ts';
import { type Existing, existingFor, rehearsalOf } from './rehearsal.ts';

const atOnce = 5;

/**
 * Asks EC2, step by step, whether it would let the plan through. An endpoint that does not know `DryRun` would carry
 * the call out instead, so only Amazon and the embedded EC2 are asked.
 */
export async function preflight(ctx: Context, plan: StoredPlan): Promise<Preflight[]> {
  const knowsDryRun = await connectionsWithDryRun(ctx, plan);
  const placeOf = await placesOf(ctx, plan);
  const results: Preflight[] = [];
  const existing = existingFor(placeOf({}).transport, plan.steps);
  const waiting = plan.steps.entries();
  const worker = async () => {
    for (const [index, step] of waiting) {
      results[index] = knowsDryRun.has(placeOf(step).connection)
        ? await rehearse(placeOf(step).transport, step, existing)
        : { step: step.id, outcome: 'unsupported' };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** Those of a plan's connections whose endpoint knows `DryRun`. */
async function connectionsWithDryRun({ store }: Context, plan: StoredPlan): Promise<ReadonlySet<string>> {
  const ids = new Set([plan.connection, ...plan.steps.flatMap(({ place }) => place?.connection ?? [])]);
  const connections = await Promise.all([...ids].map((id) => store.connections.byId(id)));
  return new Set(
    connections.flatMap((one) =>
      one && (one.endpoint === 'aws' || one.endpoint === 'embedded') ? [one.id] : [],
    ),
  );
}

async function rehearse(transport: SdkTransport, step: StoredStep, existing: Existing): Promise<Preflight> {
  const { id, operation, waits } = step;
  if (waits) return { step: id, outcome: 'depends-on-earlier-step' };
  if (!operations().get(operation)?.takesDryRun) return { step: id, outcome: 'unsupported' };
  const name = operation as OperationName;
  try {
    const rehearsal = await rehearsalOf(step, existing);
    if (!rehearsal) return { step: id, outcome: 'depends-on-earlier-step' };
    const { input, substituted } = rehearsal;
    const told = await tryOut(transport, id, name, input);
    if (substituted.length === 0) return told;
    // What EC2 has against a rule in the default group says nothing of the new group.
    if (told.outcome === 'refused' && operation !== 'RunInstances')
      return { step: id, outcome: 'depends-on-earlier-step' };
    return { ...told, substituted: [...substituted] };
  } catch (error) {
    if (error instanceof Ec2Error) throw ec2ProblemError(error);
    throw error;
  }
}

/** Sends a call with `DryRun`. Rejects when nobody answered it: that is neither a permission nor a refusal. */
async function tryOut(
  transport: SdkTransport,
  id: string,
  name: OperationName,
  input: StepInput,
): Promise<Preflight> {
  try {
    await transport.send(name, inputFromJson(name, { ...input, DryRun: true }, 'utf8'));
    return { step: id, outcome: 'unsupported' };
  } catch (error) {
    if (!(error instanceof Ec2Error) || error.retryable || error.code.startsWith('Muster.')) throw error;
    const said = { ...verdict(error), ec2Code: error.code, message: error.message };
    return {
      step: id,
      ...said,
      ...(said.outcome === 'denied' && { missing: missingOf(error, name, input) }),
    };
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html: a dry run always ends in an error. */
function verdict({ code }: Ec2Error): Pick<Preflight, 'outcome'> {
  if (code === 'DryRunOperation') return { outcome: 'allowed' };
  return { outcome: /^(UnauthorizedOperation|AuthFailure|OptInRequired)$/.test(code) ? 'denied' : 'refused' };
}
