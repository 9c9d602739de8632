import { parsePorts, RULE_PRESETS, tryCidr } from '@muster/ec2-model';
import { type EditorRow, newRow, withType } from './row.ts';

const separators = /[\t,;]|\s+/;
const protocols = new Set(['tcp', 'udp', 'icmp', 'icmpv6']);
const servicesByName = new Map(
  RULE_PRESETS.flatMap((preset) => [
    [preset.id, preset.id],
    [preset.name.toLowerCase(), preset.id],
  ]),
);

/**
 * Rows out of pasted lines: `ssh 10.0.0.0/8 office`, `tcp 8000-8080 sg-0abc`, `tcp/443, ::/0`, a spreadsheet's columns,
 * or addresses alone, which then take their type and ports from the row they were pasted into. A line in which no
 * address or group is found is not lost: it becomes a description, so that somebody sees it.
 */
export function rowsFromPaste(text: string, into: EditorRow): EditorRow[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => rowFromLine(line, into));
}

function rowFromLine(line: string, into: EditorRow): EditorRow {
  let row: EditorRow = {
    ...newRow(into.direction),
    protocol: into.protocol,
    ports: into.ports,
    description: '',
  };
  const rest: string[] = [];
  const parts = line.split(separators).filter((part) => part !== '');
  for (const [index, part] of parts.entries()) {
    const word = part.toLowerCase();
    const [protocol = '', ports] = word.split('/');
    const described = rest.length > 0;
    if (row.peer === '' && isPeer(part)) row = { ...row, peer: part };
    else if (described) rest.push(part);
    else if (servicesByName.has(word)) row = withType(row, servicesByName.get(word) ?? '');
    else if (word === 'all') row = index === 0 ? withType(row, 'all-traffic') : { ...row, ports: 'all' };
    else if (protocols.has(protocol)) row = { ...row, protocol, ports: ports ?? '' };
    else if (row.peer === '' && arePorts(part)) row = { ...row, ports: part };
    else rest.push(part);
  }
  return { ...row, description: rest.join(' ') };
}

function isPeer(text: string): boolean {
  return /^((\d{12}\/)?sg-|pl-)[0-9a-f]+$/i.test(text) || tryCidr(text) !== undefined;
}

function arePorts(text: string): boolean {
  try {
    return /^\d/.test(text) && parsePorts(text) !== undefined;
  } catch {
    return false;
  }
}
