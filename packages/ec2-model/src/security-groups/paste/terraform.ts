import { ALL_PROTOCOLS } from '../../protocol.ts';
import type { Tag } from '../../tag.ts';
import type { Direction, Peer } from '../rule.ts';
import { pastedAt, rulesOfFields } from './fields.ts';
import { type HclBlock, HclError, type HclValue, readHcl } from './hcl.ts';
import { readDirection, readPeer } from './parts.ts';
import { attempt, type PasteContext, type Pasted, type PastedRule, together, Unreadable } from './pasted.ts';

type Attributes = ReadonlyMap<string, HclValue>;

/** Whether a text is Terraform's: it has a block or a list of rules. */
export const isTerraform = (text: string) =>
  /^\s*(resource\s+"aws_|ingress\s*(=\s*\[|\{)|egress\s*(=\s*\[|\{))/m.test(text);

/**
 * Rules out of Terraform: `ingress` and `egress` blocks or lists, alone or inside `aws_security_group`, and the resources
 * `aws_security_group_rule`, `aws_vpc_security_group_ingress_rule` and `aws_vpc_security_group_egress_rule`.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 */
export function readTerraform(text: string, context: PasteContext): Pasted {
  const lines = text.split('\n');
  const textOf = (line: number) => (lines[line - 1] ?? '').trim();
  try {
    const read = (line: number, direction: Direction, attributes: Attributes) =>
      attempt(line, textOf(line), () => rulesOf(attributes, line, { ...context, direction }));
    const found = readHcl(text).flatMap((block) => rulesIn(block, context, read));
    if (found.length > 0) return together(found);
    return { rules: [], problems: [{ line: 1, text: textOf(1), code: 'no-rules', given: '' }] };
  } catch (error) {
    if (!(error instanceof HclError)) throw error;
    return {
      rules: [],
      problems: [{ line: error.line, text: textOf(error.line), code: 'syntax', given: error.given }],
    };
  }
}

type Read = (line: number, direction: Direction, attributes: Attributes) => Pasted;

function rulesIn(block: HclBlock, context: PasteContext, read: Read): Pasted[] {
  const direction = readDirection(block.type);
  if (direction) return [read(block.line, direction, block.attributes)];
  const nested = block.blocks.flatMap((inner) => rulesIn(inner, context, read));
  const listed = (['ingress', 'egress'] as const).flatMap((name) => {
    const list = block.attributes.get(name);
    return Array.isArray(list)
      ? (list as HclValue[]).flatMap((value) =>
          typeof value === 'object' && value !== null && 'members' in value
            ? [read(value.line, name, value.members)]
            : [],
        )
      : [];
  });
  return [...nested, ...listed, ...resource(block, read)];
}

function resource({ labels: [type], line, attributes }: HclBlock, read: Read): Pasted[] {
  switch (type) {
    case 'aws_vpc_security_group_ingress_rule':
      return [read(line, 'ingress', attributes)];
    case 'aws_vpc_security_group_egress_rule':
      return [read(line, 'egress', attributes)];
    case 'aws_security_group_rule':
      return [read(line, attributes.get('type') === 'egress' ? 'egress' : 'ingress', attributes)];
    default:
      return [];
  }
}

/** The arguments that name other ends; each may be one value or a list. */
const PEERS = [
  'cidr_blocks',
  'ipv6_cidr_blocks',
  'prefix_list_ids',
  'security_groups',
  'source_security_group_id',
  'cidr_ipv4',
  'cidr_ipv6',
  'prefix_list_id',
  'referenced_security_group_id',
];

function rulesOf(attributes: Attributes, line: number, context: PasteContext): PastedRule[] {
  const text = (name: string) => {
    const value = attributes.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object')
      throw new Unreadable('reference', 'reference' in value ? value.reference : name);
    return String(value);
  };
  const protocol = text('protocol') ?? text('ip_protocol');
  const [from, to] = [text('from_port'), text('to_port')];
  const all = protocol === 'all' || protocol === ALL_PROTOCOLS;
  const tags = tagsIn(attributes.get('tags'));
  const rules = rulesOfFields(
    {
      protocol,
      ...(!all && { from, to }),
      peers: peersOf(attributes, context),
      description: text('description'),
      ...(tags.length > 0 && { tags }),
    },
    { ...context, traffic: undefined, peer: undefined },
  );
  return pastedAt(line, rules);
}

function peersOf(attributes: Attributes, { groupId }: PasteContext): Peer[] {
  const named = PEERS.flatMap((name) => {
    const value = attributes.get(name) ?? [];
    return (Array.isArray(value) ? value : [value]) as HclValue[];
  });
  const peers = named.map((value) => {
    if (typeof value === 'object' && value !== null && 'reference' in value) {
      throw new Unreadable('reference', value.reference);
    }
    const peer = readPeer(String(value));
    if (!peer) throw new Unreadable('source', String(value));
    return peer;
  });
  if (attributes.get('self') !== true) return peers;
  if (groupId === undefined) throw new Unreadable('self', 'self');
  return [...peers, { kind: 'group', groupId }];
}

function tagsIn(value: HclValue | undefined): Tag[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('reference' in value) throw new Unreadable('reference', value.reference);
  return 'members' in value ? [...value.members].map(([key, text]) => ({ key, value: String(text) })) : [];
}
