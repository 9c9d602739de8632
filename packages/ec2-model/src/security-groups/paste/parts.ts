import { tryCidr } from '../../cidr.ts';
import { halfWidth } from '../../half-width.ts';
import { InputError } from '../../input-error.ts';
import { ALL_PORTS, type PortRange, parsePorts } from '../../port-range.ts';
import type { Direction, Peer } from '../rule.ts';
import { Unreadable } from './pasted.ts';
import { isAll } from './type-names.ts';

/** What tables write where there is nothing. */
export const isNothing = (text: string) => /^(|-|–|—|n\/a|해당 사항 없음)$/i.test(text.trim());

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ingress: 'ingress',
  inbound: 'ingress',
  false: 'ingress',
  인바운드: 'ingress',
  egress: 'egress',
  outbound: 'egress',
  true: 'egress',
  아웃바운드: 'egress',
};

/** A direction by its name, or by EC2's `IsEgress`. */
export const readDirection = (text: string): Direction | undefined => DIRECTIONS[text.trim().toLowerCase()];

/** The other end that one word names; `undefined` when it names none. */
export function readPeer(word: string): Peer | undefined {
  const given = halfWidth(word).trim();
  if (/^anywhere[- ]?ipv4$/i.test(given)) return { kind: 'ipv4', cidr: '0.0.0.0/0' };
  if (/^anywhere[- ]?ipv6$/i.test(given)) return { kind: 'ipv6', cidr: '::/0' };
  const group = /^(?:(\d{12})\/)?(sg-[0-9a-f]{8,17})$/i.exec(given);
  if (group?.[2]) {
    return { kind: 'group', groupId: group[2].toLowerCase(), ...(group[1] && { userId: group[1] }) };
  }
  if (/^pl-[0-9a-f]{8,17}$/i.test(given)) return { kind: 'prefix-list', prefixListId: given.toLowerCase() };
  const block = tryCidr(given);
  if (!block) return undefined;
  const cidr = given.includes('/') ? given : `${given}/${block.prefix}`;
  return { kind: block.family === 4 ? 'ipv4' : 'ipv6', cidr };
}

/** Whether a word was meant as an address, a block, a group or a prefix list. */
export const meansPeer = (word: string) =>
  /^(\d+\.\d+[\d./]*|[0-9a-f]*:[0-9a-f:.]*(\/\d*)?|(\d{12}\/)?sg-.*|pl-.*)$/i.test(halfWidth(word));

/**
 * All the other ends that a cell names, with commas or spaces between. Amazon's console writes the name of a group or
 * prefix list behind its id, which adds nothing.
 *
 * @throws {Unreadable} `source` for anything else in it.
 */
export function readPeers(cell: string): Peer[] {
  const withoutNames = halfWidth(cell).replaceAll(
    /((?:\d{12}\/)?sg-[0-9a-f]{8,17}|pl-[0-9a-f]{8,17})\s*(?:\/\s*[^,;\n]+|\([^)]*\))/gi,
    '$1',
  );
  return withoutNames
    .split(/[\s,;|]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const peer = readPeer(word);
      if (!peer) throw new Unreadable('source', word);
      return peer;
    });
}

/** One port or range, as it is typed anywhere: `22`, `8000-8080`, `8000 - 8080`, `8000~8080`, `all`. */
export function readPortRange(text: string): PortRange | undefined {
  const given = halfWidth(text)
    .trim()
    .replaceAll(/\s*[-–—~]\s*/g, '-');
  if (given === '') return undefined;
  if (isAll(given)) return ALL_PORTS;
  try {
    return parsePorts(given);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * All the ports that a cell names, with commas or spaces between.
 *
 * @throws {Unreadable} `ports` for anything else in it.
 */
export function readPorts(cell: string): PortRange[] {
  return halfWidth(cell)
    .replaceAll(/\s*[-–—~]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const range = readPortRange(word);
      if (!range) throw new Unreadable('ports', word);
      return range;
    });
}

/** An ICMP type alone or with its code: `8`, `3/4`, `all`. @throws {Unreadable} `ports`. */
export function readIcmp(text: string): PortRange {
  const given = halfWidth(text).trim();
  if (given === '' || isAll(given)) return { fromPort: -1, toPort: -1 };
  const parts = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?$/.exec(given);
  if (!parts) throw new Unreadable('ports', text);
  return { fromPort: Number(parts[1]), toPort: Number(parts[2] ?? -1) };
}
