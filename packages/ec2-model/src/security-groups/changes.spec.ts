import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, editedRules, PACKETS } from '../testing/arbitrary-rules.ts';
import { isUnchanged, type RuleChanges, ruleChanges } from './changes.ts';
import { ruleKey } from './identity.ts';
import type { Rule, RuleDraft } from './rule.ts';
import { changeWords } from './words.ts';

const ssh: Rule = {
  id: 'sgr-1',
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  description: '',
};
const https: Rule = { ...ssh, id: 'sgr-2', fromPort: 443, toPort: 443 };
const ids = (rules: readonly RuleDraft[]) => rules.map((rule) => rule.id);

describe('an edit of a rule', () => {
  it('modifies it in place, under the id it has', () => {
    const narrower = { ...ssh, peer: { kind: 'ipv4' as const, cidr: '10.1.0.0/16' } };
    expect(ruleChanges([ssh, https], [narrower, https])).toEqual({
      authorize: [],
      modify: [{ before: ssh, after: narrower }],
      revoke: [],
      retag: [],
    });
  });

  it('makes it anew when its peer becomes of another kind', () => {
    const { id: _, ...fresh } = { ...ssh, peer: { kind: 'ipv6' as const, cidr: '::/0' } };
    const changes = ruleChanges([ssh], [{ ...fresh, id: ssh.id }]);
    expect(changes).toMatchObject({ authorize: [fresh], modify: [], revoke: [ssh] });
  });

  it('is nothing when two rows only traded places', () => {
    const swapped = [
      { ...ssh, id: https.id },
      { ...https, id: ssh.id },
    ];
    expect(isUnchanged(ruleChanges([ssh, https], swapped))).toBe(true);
  });

  it('never takes a port away before the rule that is to carry it on is there', () => {
    const wide = { ...ssh, toPort: 23 };
    const draft = [
      { ...wide, fromPort: 80, toPort: 80 },
      { ...https, fromPort: 22, toPort: 22 },
    ];
    expect(ids(ruleChanges([wide, https], draft).revoke)).toEqual([https.id]);
  });

  it('finds the rule again when a row was removed and typed in once more', () => {
    const { id: _, ...again } = { ...ssh, description: 'office' };
    expect(ruleChanges([ssh], [again])).toMatchObject({
      authorize: [],
      modify: [{ before: ssh, after: { id: ssh.id, description: 'office' } }],
      revoke: [],
    });
  });

  it('changes tags without touching the rule', () => {
    const tagged = { ...ssh, tags: [{ key: 'env', value: 'prod' }] };
    expect(ruleChanges([ssh], [tagged])).toMatchObject({ modify: [], retag: [{ after: tagged }] });
  });
});

it('says in parts what opens, changes and closes', () => {
  const { id: _, ...world } = { ...ssh, peer: { kind: 'ipv4' as const, cidr: '0.0.0.0/0' } };
  const narrower = { ...https, peer: { kind: 'ipv4' as const, cidr: '10.1.0.0/16' }, description: 'office' };
  const words = changeWords(ruleChanges([ssh, https], [world, narrower]));
  expect(words).toMatchObject([
    { code: 'opens', rule: { protocol: 'tcp', ports: '22', everybody: true, addresses: 4294967296n } },
    { code: 'changes', id: 'sgr-2', from: { addresses: 16777216n }, to: { addresses: 65536n } },
    { code: 'describes', id: 'sgr-2', from: '', to: 'office' },
    { code: 'closes', rule: { protocol: 'tcp', ports: '22', addresses: 16777216n } },
  ]);
});

/** The group after each call, a call of many rules taken apart: EC2 does not promise that it applies them at once. */
function states(before: readonly Rule[], changes: RuleChanges): RuleDraft[][] {
  let rules: RuleDraft[] = [...before];
  const seen = [rules];
  const apply = (next: RuleDraft[]) => {
    rules = next;
    seen.push(rules);
  };
  for (const rule of changes.authorize) apply([...rules, rule]);
  for (const { after } of changes.modify) apply(rules.map((rule) => (rule.id === after.id ? after : rule)));
  for (const { id } of changes.revoke) apply(rules.filter((rule) => rule.id !== id));
  return seen;
}

describe('any edit of any group', () => {
  it('ends with exactly the rules of the draft', () => {
    fc.assert(
      fc.property(editedRules, ({ before, draft }) => {
        const text = (rule: RuleDraft) => `${ruleKey(rule)} ${rule.description}`;
        const reached = states(before, ruleChanges(before, draft)).at(-1) ?? [];
        expect(reached.map(text).sort()).toEqual(draft.map(text).sort());
      }),
    );
  });

  it('keeps traffic that is allowed before and after allowed all the way', () => {
    fc.assert(
      fc.property(editedRules, ({ before, draft }) => {
        const kept = PACKETS.filter((packet) => allows(before, packet) && allows(draft, packet));
        for (const state of states(before, ruleChanges(before, draft))) {
          expect(kept.filter((packet) => !allows(state, packet))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never has two rules that say the same', () => {
    fc.assert(
      fc.property(editedRules, ({ before, draft }) => {
        for (const state of states(before, ruleChanges(before, draft))) {
          expect(new Set(state.map(ruleKey)).size).toBe(state.length);
        }
      }),
    );
  });

  it('has nothing left to do once it is done', () => {
    fc.assert(
      fc.property(editedRules, ({ draft }) => {
        const done = draft.map((rule, index) => ({ ...rule, id: `sgr-done-${index}` }));
        expect(isUnchanged(ruleChanges(done, draft))).toBe(true);
      }),
    );
  });
});
