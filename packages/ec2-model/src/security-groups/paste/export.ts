import { canonicalRule } from '../identity.ts';
import type { RuleDraft } from '../rule.ts';
import { peerText, portsText } from '../rule-text.ts';
import { cellText } from './cells.ts';

const HEAD = ['Direction', 'Protocol', 'Port range', 'Source or destination', 'Description', 'Tags'];

/**
 * Rules as a table that `readRules` reads back as the same rules: with tabs for the clipboard, with commas as a file.
 * The names of the columns are the same in every language, as those of a file format are.
 */
export function rulesAsTable(rules: readonly RuleDraft[], delimiter: '\t' | ','): string {
  const rows = rules
    .map(canonicalRule)
    .map((rule) => [
      rule.direction === 'ingress' ? 'Inbound' : 'Outbound',
      rule.protocol === '-1' ? 'all' : rule.protocol,
      portsText(rule),
      peerText(rule.peer),
      rule.description ?? '',
      rule.tags?.length
        ? JSON.stringify(Object.fromEntries(rule.tags.map(({ key, value }) => [key, value])))
        : '',
    ]);
  return [HEAD, ...rows]
    .map((cells) => `${cells.map((cell) => cellText(cell, delimiter)).join(delimiter)}\r\n`)
    .join('');
}
