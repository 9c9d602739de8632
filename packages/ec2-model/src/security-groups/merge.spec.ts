import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOf, groupRules } from '../testing/arbitrary-rules.ts';
import { ruleKey } from './identity.ts';
import { mergeRules, takeTheirs } from './merge.ts';
import type { Rule, RuleDraft } from './rule.ts';

const ssh: Rule = {
  id: 'sgr-1',
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  description: '',
  tags: [],
};
const https: Rule = { ...ssh, id: 'sgr-2', fromPort: 443, toPort: 443 };
const from = <R extends RuleDraft>(rule: R, cidr: string): R => ({ ...rule, peer: { kind: 'ipv4', cidr } });
const said = (rules: readonly RuleDraft[]) =>
  rules.map((rule) => `${ruleKey(rule)} ${rule.description} ${JSON.stringify(rule.tags)}`).sort();
const codes = (merge: ReturnType<typeof mergeRules>) => merge.conflicts.map(({ code }) => code);

describe('two people who edit the same group', () => {
  it('both get their way where they touched different rules', () => {
    const mine = [from(ssh, '10.1.0.0/16'), https];
    const theirs = [ssh, { ...https, description: 'web' }];
    const merge = mergeRules([ssh, https], mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(said(merge.rules)).toEqual(said([from(ssh, '10.1.0.0/16'), { ...https, description: 'web' }]));
  });

  it('both get their way where they touched different parts of one rule', () => {
    const merge = mergeRules([ssh], [{ ...ssh, description: 'office' }], [from(ssh, '10.1.0.0/16')]);
    expect(merge.conflicts).toEqual([]);
    expect(merge.rules).toEqual([{ ...from(ssh, '10.1.0.0/16'), description: 'office' }]);
  });

  it('disagree where both changed the same part differently', () => {
    const merge = mergeRules([ssh], [from(ssh, '10.1.0.0/16')], [from(ssh, '10.2.0.0/16')]);
    expect(codes(merge)).toEqual(['both-changed']);
    expect(merge.rules).toEqual([from(ssh, '10.1.0.0/16')]);
    const [conflict] = merge.conflicts;
    expect(conflict && takeTheirs(merge.rules, conflict)).toEqual([from(ssh, '10.2.0.0/16')]);
  });

  it('disagree where one removed what the other changed', () => {
    const removed = mergeRules([ssh], [], [from(ssh, '10.2.0.0/16')]);
    expect(codes(removed)).toEqual(['removed-by-me-changed-by-them']);
    expect(removed.rules).toEqual([]);
    const [conflict] = removed.conflicts;
    expect(conflict && takeTheirs(removed.rules, conflict)).toEqual([from(ssh, '10.2.0.0/16')]);

    const changed = mergeRules([ssh], [from(ssh, '10.1.0.0/16')], []);
    expect(codes(changed)).toEqual(['changed-by-me-removed-by-them']);
    expect(changed.rules).toMatchObject([{ peer: { cidr: '10.1.0.0/16' } }]);
    expect(changed.rules[0]?.id).toBeUndefined();
  });

  it('have one rule where both added the same', () => {
    const { id: _, ...mine } = { ...https, description: 'mine' };
    const merge = mergeRules([], [mine], [{ ...https, description: 'theirs' }]);
    expect(codes(merge)).toEqual(['both-added']);
    expect(merge.rules).toEqual([{ ...https, description: 'mine' }]);
  });
});

describe('any two edits', () => {
  const race = groupRules.chain((base) =>
    fc.tuple(fc.constant(base), editOf(base), editOf(base)).map(([rules, mine, theirs]) => ({
      base: rules,
      mine,
      theirs: theirs.map((rule, index): Rule => ({ ...rule, id: rule.id ?? `sgr-theirs-${index}` })),
    })),
  );

  it('give mine when they changed nothing', () => {
    fc.assert(
      fc.property(race, ({ base, mine }) => {
        const merge = mergeRules(base, mine, base);
        expect(merge.conflicts).toEqual([]);
        expect(said(merge.rules)).toEqual(said(mine));
      }),
    );
  });

  it('give theirs when I changed nothing', () => {
    fc.assert(
      fc.property(race, ({ base, theirs }) => {
        const merge = mergeRules(base, base, theirs);
        expect(merge.conflicts).toEqual([]);
        expect(said(merge.rules)).toEqual(said(theirs));
      }),
    );
  });

  it('never say the same rule twice, and name only rules that exist', () => {
    fc.assert(
      fc.property(race, ({ base, mine, theirs }) => {
        const { rules } = mergeRules(base, mine, theirs);
        expect(new Set(rules.map(ruleKey)).size).toBe(rules.length);
        const known = new Set(theirs.map((rule) => rule.id));
        expect(rules.filter((rule) => rule.id !== undefined && !known.has(rule.id))).toEqual([]);
      }),
    );
  });
});
