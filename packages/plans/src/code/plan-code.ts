import type { Plan, PlanStep } from '@muster/contract';

/** What of a step is printed. The client token is there once the runner has chosen one. */
export type CodeStep = Pick<PlanStep, 'id' | 'operation' | 'input'> & {
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
