import { formatPorts } from '../port-range.ts';
import { ALL_PROTOCOLS, portMeaning } from '../protocol.ts';
import type { RuleChanges } from './changes.ts';
import { isEverybody, peerSize } from './exposure.ts';
import { canonicalRule } from './identity.ts';
import type { Peer, Rule, RuleDraft } from './rule.ts';

/** What a rule lets through, in parts that the console puts into words: "TCP 22 from 256 addresses". */
export interface RuleWords {
  readonly direction: RuleDraft['direction'];
  /** `all` where every protocol passes. */
  readonly protocol: string;
  /** `22`, `8000-8080`, `all`; for ICMP `type/code`; absent where the protocol has none. */
  readonly ports?: string;
  readonly peer: Peer;
  readonly everybody: boolean;
  /** Absent for a group or a prefix list. */
  readonly addresses?: bigint;
}

/** One line of a staged difference. */
export type RuleChangeWords =
  | { readonly code: 'opens' | 'closes'; readonly rule: RuleWords }
  | { readonly code: 'changes'; readonly id: string; readonly from: RuleWords; readonly to: RuleWords }
  | { readonly code: 'describes'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly code: 'tags'; readonly id: string };

/** What a rule lets through. */
export function ruleWords(draft: RuleDraft): RuleWords {
  const rule = canonicalRule(draft);
  const addresses = peerSize(rule.peer);
  const ports = portWords(rule);
  return {
    direction: rule.direction,
    protocol: rule.protocol === ALL_PROTOCOLS ? 'all' : rule.protocol,
    ...(ports !== undefined && { ports }),
    peer: rule.peer,
    everybody: isEverybody(rule.peer),
    ...(addresses !== undefined && { addresses }),
  };
}

/** A staged difference, one line for each thing that happens, in the order in which it happens. */
export function changeWords(changes: RuleChanges): RuleChangeWords[] {
  return [
    ...changes.authorize.map((rule) => ({ code: 'opens' as const, rule: ruleWords(rule) })),
    ...changes.modify.flatMap(({ before, after }) => modifyWords(before, after)),
    ...changes.retag.map(({ after }) => ({ code: 'tags' as const, id: after.id })),
    ...changes.revoke.map((rule) => ({ code: 'closes' as const, rule: ruleWords(rule) })),
  ];
}

function modifyWords(before: Rule, after: Rule): RuleChangeWords[] {
  const { id } = before;
  const [from, to] = [ruleWords(before), ruleWords(after)];
  const same = JSON.stringify(comparable(from)) === JSON.stringify(comparable(to));
  const described = before.description !== after.description;
  return [
    ...(same ? [] : [{ code: 'changes' as const, id, from, to }]),
    ...(described
      ? [{ code: 'describes' as const, id, from: before.description ?? '', to: after.description ?? '' }]
      : []),
  ];
}

const comparable = ({ addresses: _, ...words }: RuleWords) => words;

function portWords(rule: RuleDraft): string | undefined {
  const meaning = portMeaning(rule.protocol);
  if (meaning === 'none') return undefined;
  if (meaning === 'ports' || rule.fromPort === -1) return formatPorts(rule);
  return rule.toPort === -1 ? String(rule.fromPort) : `${rule.fromPort}/${rule.toPort}`;
}
