import type { Warning } from '@muster/contract';
import {
  canonicalRule,
  formatPorts,
  peerKey,
  portMeaning,
  type RuleDraft,
  ruleCovers,
  ruleKey,
  rulesMayOverlap,
} from '@muster/ec2-model';
import { ALL_EGRESS } from '../security-groups/create.ts';
import {
  authorizedRules,
  modifiedRules,
  revokedRules,
  rulesAfter,
  rulesBefore,
} from '../security-groups/step-rules.ts';
import type { WarnedStep } from './step-warning.ts';

/** How many rules a warning names; the step shows the others. */
const NAMED = 10;

/** What only the steps on one group together tell: traffic that stops for a moment, and that nothing is let out. */
export function groupWarnings(steps: readonly WarnedStep[]): Warning[] {
  const onRules = steps.filter(({ operation }) => /SecurityGroup(Ingress|Egress|Rules)$/.test(operation));
  const groups = Map.groupBy(onRules, ({ input }) => JSON.stringify(input.GroupId));
  return [...groups.values()].flatMap((own) => {
    // A group that the plan itself makes begins with EC2's own rule, and no instance is in it yet.
    const isNew = typeof own[0]?.input.GroupId !== 'string';
    const before = isNew ? [ALL_EGRESS] : rulesBefore(own);
    if (!before) return [];
    return [...(isNew ? [] : interruptions(own, before)), ...nothingOut(own, before)];
  });
}

/** Where a rule goes before the one that carries its traffic on is there. */
function interruptions(steps: readonly WarnedStep[], before: readonly RuleDraft[]): Warning[] {
  let present = before;
  return steps.flatMap((step, at): Warning[] => {
    present = rulesAfter(present, step);
    const coming = steps
      .slice(at + 1)
      .flatMap((later) => [...authorizedRules(later), ...modifiedRules(later).map((change) => change.after)]);
    const changes = modifiedRules(step);
    const stopped = new Map<string, RuleDraft>();
    const note = (gone: RuleDraft, next: readonly RuleDraft[]) => {
      const awaited = new Set(next.map(ruleKey));
      const meanwhile = present.map(canonicalRule).filter((one) => !awaited.has(ruleKey(one)));
      for (const rule of next.map(canonicalRule)) {
        const carriesOn = rulesMayOverlap(canonicalRule(gone), rule) && ruleKey(gone) !== ruleKey(rule);
        if (carriesOn && !meanwhile.some((one) => ruleCovers(one, rule))) stopped.set(ruleKey(rule), rule);
      }
    };
    for (const gone of revokedRules(step)) note(gone, coming);
    // EC2 does not promise that it changes several rules at once.
    for (const change of changes) {
      const others = changes.filter((other) => other !== change).map((other) => other.after);
      note(change.before, [...coming, ...others]);
    }
    if (stopped.size === 0) return [];
    const rules = [...stopped.values()].slice(0, NAMED).map(shortRule).join(', ');
    const values = { id: step.target, count: stopped.size, rules };
    return [{ code: 'interrupts-traffic', severity: 'caution', step: step.id, values }];
  });
}

/** Whether the last outbound rule goes. */
function nothingOut(steps: readonly WarnedStep[], before: readonly RuleDraft[]): Warning[] {
  const isEgress = (rule: RuleDraft) => rule.direction === 'egress';
  const after = steps.reduce<RuleDraft[]>(rulesAfter, [...before]);
  const last = steps.findLast((step) => revokedRules(step).some(isEgress));
  if (!last || after.some(isEgress)) return [];
  const values = { id: last.target };
  return [{ code: 'blocks-all-outbound', severity: 'caution', step: last.id, values }];
}

/** `TCP 22 10.0.0.0/8`: the same in every language. */
function shortRule({ protocol, peer, ...ports }: RuleDraft): string {
  const hasPorts = portMeaning(protocol) !== 'none';
  const name = protocol === '-1' ? 'all' : protocol.toUpperCase();
  return [name, ...(hasPorts ? [formatPorts(ports)] : []), peerKey(peer)].join(' ');
}
