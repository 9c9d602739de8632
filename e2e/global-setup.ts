import { startStack } from './stack.ts';

/** Starts everything once for all stories; what it returns stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const stack = await startStack();
  process.env.MUSTER_E2E_ORIGIN = stack.origin;
  process.env.MUSTER_E2E_EC2 = stack.ec2;
  return async () => {
    await stack[Symbol.asyncDispose]();
  };
}
