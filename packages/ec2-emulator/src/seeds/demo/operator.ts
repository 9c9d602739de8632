import type { InputOf, OperationName, OutputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { perform } from '../../dispatch/perform.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody who has worked in an account for a while: every operation tells how many days ago it was. */
export class Operator {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  get region(): string {
    return this.#call.region.name;
  }

  /** Runs an operation as of some days ago, parts of a day included. */
  did<Name extends OperationName>(
    daysAgo: number,
    operation: Name,
    input: InputOf<Name>,
  ): Promise<OutputOf<Name>> {
    const now = new Date(this.#call.now.getTime() - daysAgo * DAY_MS);
    return perform({ ...this.#call, now }, operation, input);
  }
}

/** Tags as EC2 takes them: a `Name`, and what every resource of the shop carries. */
export function shopTags(name: string, tags: Readonly<Record<string, string>> = {}) {
  const all = { Name: name, app: 'shop', env: 'prod', owner: 'web-team', ...tags };
  return Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
}
