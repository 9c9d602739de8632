import { parseCidr } from '../cidr.ts';
import { InputError } from '../input-error.ts';
import { canonicalProtocol, portMeaning } from '../protocol.ts';
import { ruleKey } from './identity.ts';
import { type Peer, type RuleDraft, THIS_GROUP } from './rule.ts';
import { ruleDescriptionProblem } from './texts.ts';

/** What EC2 would refuse of one row of the rule editor, by its index. */
export interface RuleProblem {
  readonly index: number;
  readonly code:
    | 'protocol'
    | 'ports'
    | 'icmp-type'
    | 'peer-missing'
    | 'cidr'
    | 'cidr-family'
    /** ICMP with an IPv6 block, which takes ICMPv6, or the reverse. */
    | 'icmp-family'
    | 'group-id'
    | 'prefix-list-id'
    | 'description-too-long'
    | 'description-characters'
    | 'duplicate';
  /** What was given. */
  readonly given: string;
  /** The row that this one repeats. */
  readonly of?: number;
}

/**
 * Everything that EC2 would refuse of a draft of a group's rules.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function ruleProblems(rules: readonly RuleDraft[]): RuleProblem[] {
  const seen = new Map<string, number>();
  return rules.flatMap((rule, index) => {
    const problems = ownProblems(rule);
    if (problems.length > 0) return problems.map((problem) => ({ index, ...problem }));
    const key = ruleKey(rule);
    const of = seen.get(key);
    if (of !== undefined) return [{ index, code: 'duplicate' as const, given: key, of }];
    seen.set(key, index);
    return [];
  });
}

type RowProblem = Omit<RuleProblem, 'index'>;

/** Found once for each draft: only the row that is being typed in is another one with the next key. */
const found = new WeakMap<RuleDraft, readonly RowProblem[]>();

/** What is wrong with a rule by itself. */
function ownProblems(rule: RuleDraft): readonly RowProblem[] {
  const known = found.get(rule);
  if (known) return known;
  const [traffic, peer] = [trafficProblems(rule), peerProblems(rule.peer)];
  const family = traffic.length + peer.length === 0 ? familyProblems(rule) : [];
  const problems = [...traffic, ...peer, ...family, ...descriptionProblems(rule)];
  found.set(rule, problems);
  return problems;
}

function trafficProblems({ protocol, fromPort, toPort }: RuleDraft): RowProblem[] {
  const canonical = attempt(() => canonicalProtocol(protocol));
  if (canonical === undefined) return [{ code: 'protocol', given: protocol }];
  const given = `${fromPort}-${toPort}`;
  switch (portMeaning(canonical)) {
    case 'ports': {
      const all = fromPort === -1 && toPort === -1;
      const ordered = isWithin(fromPort, 0, 65_535) && isWithin(toPort, fromPort, 65_535);
      return all || ordered ? [] : [{ code: 'ports', given }];
    }
    case 'icmp': {
      const known = isWithin(fromPort, -1, 255) && isWithin(toPort, -1, 255);
      return known && !(fromPort === -1 && toPort !== -1) ? [] : [{ code: 'icmp-type', given }];
    }
    case 'none':
      return [];
  }
}

function peerProblems(peer: Peer): RowProblem[] {
  switch (peer.kind) {
    case 'group':
      if (peer.groupId === '') return [{ code: 'peer-missing', given: '' }];
      return peer.groupId === THIS_GROUP || /^sg-[0-9a-f]{8,17}$/.test(peer.groupId)
        ? []
        : [{ code: 'group-id', given: peer.groupId }];
    case 'prefix-list':
      if (peer.prefixListId === '') return [{ code: 'peer-missing', given: '' }];
      return /^pl-[0-9a-f]{8,17}$/.test(peer.prefixListId)
        ? []
        : [{ code: 'prefix-list-id', given: peer.prefixListId }];
    default: {
      if (peer.cidr.trim() === '') return [{ code: 'peer-missing', given: '' }];
      const cidr = attempt(() => parseCidr(peer.cidr));
      if (!cidr) return [{ code: 'cidr', given: peer.cidr }];
      return (cidr.family === 4) === (peer.kind === 'ipv4')
        ? []
        : [{ code: 'cidr-family', given: peer.cidr }];
    }
  }
}

/** ICMP is IPv4's, ICMPv6 is IPv6's: a rule that mixes them would let nothing through, and EC2 refuses it. */
function familyProblems({ protocol, peer }: RuleDraft): RowProblem[] {
  const icmp = canonicalProtocol(protocol);
  const mixed = (icmp === 'icmp' && peer.kind === 'ipv6') || (icmp === 'icmpv6' && peer.kind === 'ipv4');
  return mixed ? [{ code: 'icmp-family', given: peer.cidr }] : [];
}

function descriptionProblems({ description = '' }: RuleDraft): RowProblem[] {
  const problem = ruleDescriptionProblem(description);
  return problem ? [{ code: `description-${problem}`, given: description }] : [];
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

const isWithin = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;
