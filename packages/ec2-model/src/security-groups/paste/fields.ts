import { halfWidth } from '../../half-width.ts';
import { InputError } from '../../input-error.ts';
import type { PortRange } from '../../port-range.ts';
import { ALL_PROTOCOLS, canonicalProtocol, portMeaning } from '../../protocol.ts';
import type { Tag } from '../../tag.ts';
import type { Peer, RuleDraft } from '../rule.ts';
import { isNothing, readDirection, readIcmp, readPorts } from './parts.ts';
import { type PasteContext, type PastedRule, type Traffic, Unreadable } from './pasted.ts';
import { isAll, namedIcmpType, namedProtocol, namedType } from './type-names.ts';

/** What is said of one or several rules, in the words in which it is said. What is not said is absent. */
export interface RuleFields {
  readonly direction?: string | undefined;
  /** `SSH`, `Custom TCP`, `모든 트래픽`. */
  readonly type?: string | undefined;
  readonly protocol?: string | undefined;
  /** One or several: `22`, `80, 443`, `8000-8080`; for ICMP `8` or `3/4`. */
  readonly ports?: string | undefined;
  /** Instead of `ports`: the first and the last port, or the ICMP type and code. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly peers: readonly Peer[];
  readonly description?: string | undefined;
  readonly tags?: readonly Tag[] | undefined;
}

/**
 * The rules that a line's fields stand for: one for each port range and each peer.
 *
 * @throws {Unreadable} naming the field that says nothing, or nothing that a rule can have.
 */
export function rulesOfFields(fields: RuleFields, context: PasteContext): RuleDraft[] {
  const direction = fields.direction === undefined ? context.direction : readDirection(fields.direction);
  if (!direction) throw new Unreadable('direction', fields.direction ?? '');
  const peers = fields.peers.length > 0 || !context.peer ? fields.peers : [context.peer];
  if (peers.length === 0) throw new Unreadable('no-source', '');
  const description = fields.description?.trim() ?? '';
  return trafficsOf(fields, context).flatMap((traffic) =>
    peers.map((peer) => ({
      direction,
      ...traffic,
      peer,
      description,
      ...(fields.tags && { tags: fields.tags }),
    })),
  );
}

/** The rules as pasted ones. A block of addresses inside the description may have been meant as one more source. */
export function pastedAt(line: number, rules: readonly RuleDraft[], note?: PastedRule['note']): PastedRule[] {
  return rules.map((rule) => {
    const named = /(^|\s)\d+\.\d+\.\d+\.\d+\/\d+(\s|$)/.test(rule.description ?? '');
    return { line, rule, note: note ?? (named ? 'address-in-description' : undefined) };
  });
}

function trafficsOf(fields: RuleFields, context: PasteContext): Traffic[] {
  const type = fields.type === undefined ? undefined : namedType(fields.type);
  const icmpType = fields.protocol === undefined ? undefined : namedIcmpType(fields.protocol);
  if (icmpType !== undefined) {
    const code = fields.ports === undefined || isNothing(fields.ports) ? 'all' : fields.ports;
    const { fromPort } = readIcmp(code);
    return [{ protocol: type?.protocol ?? 'icmp', fromPort: icmpType, toPort: fromPort }];
  }
  const said = protocolOf(fields.protocol);
  const hasPorts = [fields.ports, fields.from, fields.to].some(
    (text) => text !== undefined && !isNothing(text),
  );
  if (said === undefined && type === undefined && !hasPorts) {
    if (context.traffic) return [context.traffic];
    throw new Unreadable(fields.type === undefined ? 'no-ports' : 'unknown-word', fields.type ?? '');
  }
  // A service by name says all; the columns beside it repeat it.
  if (type?.protocol && type.fromPort !== undefined && type.toPort !== undefined && (!said || !hasPorts)) {
    return [{ protocol: type.protocol, fromPort: type.fromPort, toPort: type.toPort }];
  }
  if (type && !type.protocol && !said) throw new Unreadable('protocol', fields.type ?? '');
  const protocol = said ?? type?.protocol ?? portProtocol(context);
  return portsOf(protocol, fields).map((range) => ({ protocol, ...range }));
}

/** The protocol of ports alone: that of the row they are pasted into, where it has ports. */
function portProtocol({ traffic }: PasteContext): string {
  return traffic && portMeaning(traffic.protocol) === 'ports' ? traffic.protocol : 'tcp';
}

function protocolOf(text: string | undefined): string | undefined {
  if (text === undefined || isNothing(text)) return undefined;
  const given = halfWidth(text).trim();
  if (isAll(given)) return ALL_PROTOCOLS;
  try {
    return canonicalProtocol(namedProtocol(given) ?? given);
  } catch (error) {
    if (error instanceof InputError) throw new Unreadable('protocol', text);
    throw error;
  }
}

function portsOf(protocol: string, { ports, from, to }: RuleFields): PortRange[] {
  const meaning = portMeaning(protocol);
  if (meaning === 'none') return [{ fromPort: -1, toPort: -1 }];
  const [first, last] = [from, to].map((text) => (text === undefined || isNothing(text) ? undefined : text));
  if (meaning === 'icmp') {
    if (first === undefined) return [readIcmp(ports === undefined || isNothing(ports) ? 'all' : ports)];
    const { fromPort } = readIcmp(first);
    return [{ fromPort, toPort: fromPort === -1 || last === undefined ? -1 : readIcmp(last).fromPort }];
  }
  if (first !== undefined) return readPorts(`${first}-${last ?? first}`);
  if (ports === undefined || isNothing(ports)) throw new Unreadable('no-ports', protocol);
  return readPorts(ports);
}
