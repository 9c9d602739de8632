import type { Plan, PlanStep } from '@muster/contract';

/** Where a call is sent, as tools beside Muster reach it. */
export interface CodePlace {
  readonly region: string;
  /** Of an EC2-compatible endpoint; absent for Amazon's own, which follows from the region. */
  readonly endpoint?: string | undefined;
  /** The AWS profile with the credentials; absent for the credentials that a tool takes by itself. */
  readonly profile?: string | undefined;
}

/** What of a step is printed. The client token is there once the runner has chosen one. */
export type CodeStep = Pick<PlanStep, 'id' | 'operation' | 'input' | 'waits'> & {
  readonly clientToken?: string | undefined;
  /** Where it is sent, when that is not where the plan is. */
  readonly at?: CodePlace | undefined;
};

/** A plan, drafted or applied, and where it is sent. */
export interface CodePlan extends CodePlace {
  readonly mode: Plan['mode'];
  readonly steps: readonly CodeStep[];
}

/** A step's input with the client token in it, as it goes to EC2. */
export function sentInput({ input, clientToken }: CodeStep): CodeStep['input'] {
  return clientToken === undefined ? input : { ...input, ClientToken: clientToken };
}

/** Where a step is sent. */
export function placeOf(step: CodeStep, plan: CodePlace): CodePlace {
  const { region, endpoint, profile } = step.at ?? plan;
  return { region, endpoint, profile };
}
