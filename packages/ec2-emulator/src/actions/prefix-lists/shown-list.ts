import type { ManagedPrefixList, PrefixListState } from '@aws-sdk/client-ec2';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { tagsOf } from '../../core/tags.ts';
import type { PrefixListRecord } from '../../state/records.ts';

/** A customer's list as replies show it, without its entries. */
export function shownList(
  { region, now }: Call,
  { versions: _, underWay, ...list }: PrefixListRecord,
): ManagedPrefixList {
  const State = underWay && now.getTime() < underWay.until ? underWay.state : list.State;
  return { ...list, ...(State && { State }), Tags: tagsOf(region, list.PrefixListId) };
}

/** A state that a list is in until what has been asked of it is done. */
export function underWay(call: Call, state: PrefixListState): { underWay: PrefixListRecord['underWay'] } {
  return { underWay: { state, until: transitionEnd(call).getTime() } };
}

/** Throws `IncorrectState` while a list is still being made or changed. */
export function checkSettled({ now }: Call, { PrefixListId, underWay }: PrefixListRecord): void {
  if (!underWay || now.getTime() >= underWay.until) return;
  throw new Ec2Error(
    'IncorrectState',
    `The request cannot be completed while the prefix list (${PrefixListId}) is in the current state (${underWay.state}).`,
  );
}
