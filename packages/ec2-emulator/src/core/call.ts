import type { RegionState, World } from '../state/world.ts';
import type { Account, Organization } from './accounts.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** The parts of the emulator that every call shares. */
export interface Surroundings {
  readonly world: World;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly organization: Organization;
  readonly random: Random;
  /** How long a resource stays in a state such as `pending`, in milliseconds. */
  readonly transitions: { readonly min: number; readonly max: number };
}

/** One request, as an action sees it. */
export interface Call extends Surroundings {
  readonly account: Account;
  /** The caller's resources in the region asked. Another's: `call.world.region(accountId, name)`. */
  readonly region: RegionState;
  readonly now: Date;
  readonly requestId: string;
}

/** A call of an account's in a region, made now. */
export function callOf(
  surroundings: Surroundings,
  clock: Clock,
  account: Account,
  regionName: string,
  requestId: string,
): Call {
  const region = surroundings.world.region(account.id, regionName);
  return { ...surroundings, account, region, now: new Date(clock.now()), requestId };
}

/** An id such as EC2 gives today: the prefix and 17 hexadecimal digits, the first of them zero. */
export function newId(call: Pick<Call, 'random'>, prefix: string): string {
  return `${prefix}-0${call.random.hex(16)}`;
}

/** A UUID, with a prefix before it where there is one. */
export function newUuid({ random }: Pick<Call, 'random'>, prefix?: string): string {
  const parts = [8, 4, 4, 4, 12].map((digits) => random.hex(digits));
  return [...(prefix ? [prefix] : []), ...parts].join('-');
}

/** When a transition begun now is over, one that takes so many times as long as others. */
export function transitionEnd(call: Call, times = 1): Date {
  const { min, max } = call.transitions;
  return new Date(call.now.getTime() + times * call.random.integer(min, max));
}

/** `arn:aws:ec2:us-east-1:123456789012:security-group/sg-…` */
export function ec2Arn(
  region: Pick<RegionState, 'name' | 'accountId'>,
  resource: string,
  id: string,
): string {
  return `arn:aws:ec2:${region.name}:${region.accountId}:${resource}/${id}`;
}
