import {
  ALL_PORTS,
  canonicalProtocol,
  formatCidr,
  formatPorts,
  halfWidth,
  InputError,
  type Peer,
  parseAddress,
  parsePorts,
  peerText,
  portMeaning,
  portsText,
  presetOf,
  RULE_PRESETS,
  type RuleDraft,
  type Tag,
  tryCidr,
} from '@muster/ec2-model';

/** One row of the rule editor, as it is on the screen: what is typed stays as it was typed. */
export interface EditorRow {
  /** Stable while the row is on the screen. */
  readonly key: string;
  /** The `sgr-…` id of a rule that exists. */
  readonly id?: string | undefined;
  readonly direction: RuleDraft['direction'];
  readonly protocol: string;
  /** `22`, `8000-8080`, `all`; for ICMP `type` or `type/code`. */
  readonly ports: string;
  /** A CIDR block, an address, `sg-…`, `123456789012/sg-…` or `pl-…`. */
  readonly peer: string;
  readonly description: string;
  readonly tags: readonly Tag[];
  /** To be removed; the row stays so that it can be put back. */
  readonly removed: boolean;
}

/**
 * A row for a rule, whether it exists yet or not.
 *
 * @param owner the account of the group: its own groups are written without their account
 */
export function rowOf(rule: RuleDraft, owner: string): EditorRow {
  return {
    key: rule.id ?? crypto.randomUUID(),
    id: rule.id,
    direction: rule.direction,
    protocol: rule.protocol,
    ports: portsText(rule),
    peer: peerText(rule.peer, owner),
    description: rule.description ?? '',
    tags: rule.tags ?? [],
    removed: false,
  };
}

/** An empty row. */
export function newRow(direction: EditorRow['direction']): EditorRow {
  return {
    key: crypto.randomUUID(),
    direction,
    protocol: 'tcp',
    ports: '',
    peer: '',
    description: '',
    tags: [],
    removed: false,
  };
}

/** Whether a row was added and nothing has been typed in it: it is then no rule yet. */
export function isBlank(row: EditorRow): boolean {
  return row.id === undefined && row.peer.trim() === '' && row.ports.trim() === '' && row.description === '';
}

const drafts = new WeakMap<EditorRow, RuleDraft>();

/**
 * The rule that a row says, the same object as long as the row is the same. Ports that say nothing are NaN, which
 * `ruleProblems` names.
 */
export function draftOf(row: EditorRow): RuleDraft {
  const known = drafts.get(row);
  if (known) return known;
  const draft = {
    ...(row.id !== undefined && { id: row.id }),
    direction: row.direction,
    protocol: halfWidth(row.protocol).trim(),
    ...portsOf(row),
    peer: peerOf(row.peer),
    description: row.description.trim(),
    tags: row.tags,
  };
  drafts.set(row, draft);
  return draft;
}

/** The row with its fields in plain ASCII; the same row where they are. The description stays as it was typed. */
export function tidied(row: EditorRow): EditorRow {
  const [protocol, ports, peer] = [row.protocol, row.ports, row.peer].map((text) => halfWidth(text));
  const same = protocol === row.protocol && ports === row.ports && peer === row.peer;
  return same ? row : { ...row, protocol: protocol ?? '', ports: ports ?? '', peer: peer ?? '' };
}

/** How EC2 will store a block of addresses that was typed with bits after its prefix; `undefined` for any other. */
export function storedBlock(row: EditorRow): string | undefined {
  const given = halfWidth(row.peer).trim();
  const block = given.includes('/') ? tryCidr(given) : undefined;
  const address = block && parseAddress(given.slice(0, given.indexOf('/')));
  return block && address?.value !== block.first ? formatCidr(block) : undefined;
}

/** The rules that rows say, those to be removed and blank ones left out. */
export function draftsOf(rows: readonly EditorRow[]): RuleDraft[] {
  return rows.filter((row) => !row.removed && !isBlank(row)).map(draftOf);
}

/** The number under which each row is shown, by its key: counted from 1 in each direction. */
export function numbering(rows: readonly EditorRow[]): (key: string) => number {
  const counted = { ingress: 0, egress: 0 };
  const numbers = new Map(rows.map((row) => [row.key, ++counted[row.direction]]));
  return (key) => numbers.get(key) ?? 0;
}

/** What people mean by what they type for the other end of a rule. */
export function peerOf(text: string): Peer {
  const given = halfWidth(text).trim();
  const group = /^(?:(\d{12})\/)?(sg-.*)$/.exec(given);
  if (group) {
    return { kind: 'group', groupId: group[2] ?? '', ...(group[1] && { userId: group[1] }) };
  }
  if (given.startsWith('pl-')) return { kind: 'prefix-list', prefixListId: given };
  if (!given.includes(':')) return { kind: 'ipv4', cidr: wholeBlock(given, 32) };
  return { kind: 'ipv6', cidr: wholeBlock(given, 128) };
}

/** A single address is the block of that address. */
const wholeBlock = (given: string, bits: number) =>
  given === '' || given.includes('/') ? given : `${given}/${bits}`;

const none = { fromPort: Number.NaN, toPort: Number.NaN };

function portsOf(row: Pick<EditorRow, 'protocol' | 'ports'>): Pick<RuleDraft, 'fromPort' | 'toPort'> {
  const meaning = portMeaning(knownProtocol(row.protocol));
  const ports = halfWidth(row.ports);
  if (meaning === 'none') return { fromPort: -1, toPort: -1 };
  if (meaning === 'icmp') return icmpOf(ports);
  // An empty field would mean every port; nobody who leaves it empty means that.
  if (ports.trim() === '') return none;
  try {
    return parsePorts(ports);
  } catch (error) {
    if (error instanceof InputError) return none;
    throw error;
  }
}

function icmpOf(text: string): Pick<RuleDraft, 'fromPort' | 'toPort'> {
  const given = text.trim().toLowerCase();
  if (given === '' || given === 'all') return { fromPort: -1, toPort: -1 };
  const parts = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?$/.exec(given);
  if (!parts) return none;
  return { fromPort: Number(parts[1]), toPort: Number(parts[2] ?? -1) };
}

/** A protocol as EC2 writes it; what is none stays as it is. */
export function knownProtocol(protocol: string): string {
  try {
    return canonicalProtocol(halfWidth(protocol));
  } catch (error) {
    if (error instanceof InputError) return protocol;
    throw error;
  }
}

/** What the type list shows for a row: a preset's id, or `custom-tcp`, `custom-udp`, `custom-icmp`, `custom`. */
export function typeOf(row: EditorRow): string {
  const protocol = knownProtocol(row.protocol);
  const preset = presetOf({ protocol, ...portsOf(row) });
  if (preset) return preset.id;
  return protocol in customs ? `custom-${protocol}` : 'custom';
}

const customs = { tcp: '', udp: '', icmp: '', icmpv6: '' };

/** The custom types, by the protocol each stands for. */
export const customTypes = ['tcp', 'udp', 'icmp', 'icmpv6'] as const;

/** The row after another type was chosen for it. A custom type keeps what still makes sense. */
export function withType(row: EditorRow, type: string): EditorRow {
  const preset = RULE_PRESETS.find(({ id }) => id === type);
  if (preset) {
    return { ...row, protocol: preset.protocol, ports: portsText(preset) };
  }
  const protocol = type.replace(/^custom-?/, '');
  const before = portMeaning(knownProtocol(row.protocol));
  const keeps = protocol !== '' && before === portMeaning(protocol) && row.ports !== allPorts;
  return { ...row, protocol, ports: keeps ? row.ports : '' };
}

const allPorts = formatPorts(ALL_PORTS);
