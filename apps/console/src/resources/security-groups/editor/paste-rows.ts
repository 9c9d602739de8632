import {
  type PasteContext,
  type Pasted,
  type PastedRule,
  type RuleDraft,
  readRules,
  ruleKey,
  ruleProblems,
} from '@muster/ec2-model';
import type { Field } from './problems.ts';
import { countingRows } from './problems.ts';
import { draftOf, type EditorRow } from './row.ts';

/** Where a text is pasted: a row gives what the text leaves out. */
export function contextOf(
  direction: EditorRow['direction'],
  groupId: string | undefined,
  row?: EditorRow | undefined,
): PasteContext {
  const draft = row && draftOf(row);
  const sound = draft ? new Set(ruleProblems([draft]).map(({ code }) => code)) : undefined;
  const hasTraffic = sound && !sound.has('protocol') && !sound.has('ports') && !sound.has('icmp-type');
  const hasPeer =
    sound && !['peer-missing', 'cidr', 'group-id', 'prefix-list-id'].some((code) => sound.has(code as never));
  return {
    direction,
    groupId,
    ...(draft &&
      hasTraffic && {
        traffic: { protocol: draft.protocol, fromPort: draft.fromPort, toPort: draft.toPort },
      }),
    ...(draft && hasPeer && { peer: draft.peer }),
  };
}

/** Whether pasting a text into a field is to be previewed as rules rather than put into the field. */
export function isForPreview(text: string, field: Field, context: PasteContext): boolean {
  const given = text.trim();
  const rules = readRules(given, context).rules.length;
  if (given.includes('\n')) return field !== 'description' || rules > 0;
  return field !== 'description' && (rules > 1 || (rules === 1 && /[\t{]/.test(given)));
}

/** A rule of the preview; one that the group has already, or that the text says twice, is not added again. */
export interface PreviewedRule extends PastedRule {
  readonly known: 'group' | 'text' | undefined;
}

/** What a text says, beside what the rows say already. */
export interface Preview extends Pick<Pasted, 'problems'> {
  readonly rules: readonly PreviewedRule[];
  readonly fresh: readonly RuleDraft[];
}

/** Reads a text and tells apart what is new. */
export function previewOf(text: string, context: PasteContext, rows: readonly EditorRow[]): Preview {
  const { rules, problems } = readRules(text, context);
  const own = new Set(soundDrafts(rows).map(ruleKey));
  const seen = new Set<string>();
  const previewed = rules.map((one): PreviewedRule => {
    const key = ruleKey(one.rule);
    const known = own.has(key) ? 'group' : seen.has(key) ? 'text' : undefined;
    seen.add(key);
    return { ...one, known };
  });
  return {
    rules: previewed,
    problems,
    fresh: previewed.filter(({ known }) => !known).map(({ rule }) => rule),
  };
}

/** The rules of the rows that have no problem of their own. */
export function soundDrafts(rows: readonly EditorRow[]): RuleDraft[] {
  const drafts = countingRows(rows).map(draftOf);
  const wrong = new Set(ruleProblems(drafts).map(({ index }) => index));
  return drafts.filter((_, index) => !wrong.has(index));
}
