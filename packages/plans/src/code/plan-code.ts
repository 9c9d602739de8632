import type { Plan, PlanStep } from '@muster/contract';

/** What of a step is printed. The client token is there once the runner has chosen one. */
export type CodeStep = Pick<PlanStep, 'id' | 'operation' | 'input' | 'place'> & {
  readonly clientToken?: string | undefined;
};

/** A plan, drafted or applied, and where it is sent. */
export interface CodePlan {
  readonly mode: Plan['mode'];
  readonly region: string;
  /** Of an EC2-compatible endpoint; absent for Amazon's own. */
  readonly endpoint?: string | undefined;
  readonly steps: readonly CodeStep[];
}

/** A step's input with the client token in it, as it goes to EC2. */
export function sentInput({ input, clientToken }: CodeStep): CodeStep['input'] {
  return clientToken === undefined ? input : { ...input, ClientToken: clientToken };
}

/** The region that a step is sent to. */
export function regionOf({ place }: CodeStep, { region }: Pick<CodePlan, 'region'>): string {
  return place?.region ?? region;
}

/** Every region that a plan's steps are sent to, each once. */
export function regionsOf(plan: Pick<CodePlan, 'region' | 'steps'>): string[] {
  return [...new Set(plan.steps.map((step) => regionOf(step, plan)))];
}
