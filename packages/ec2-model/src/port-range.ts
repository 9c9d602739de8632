import { InputError } from './input-error.ts';
import { portMeaning } from './protocol.ts';

/** Ports, both ends included; for ICMP the type and the code. -1 means all. */
export interface PortRange {
  readonly fromPort: number;
  readonly toPort: number;
}

export const ALL_PORTS: PortRange = { fromPort: 0, toPort: 65535 };

/**
 * Reads what people type into a port field: `22`, `8000-8080`, `all` or nothing at all for every port.
 *
 * @throws {InputError} `port-range`.
 */
export function parsePorts(text: string): PortRange {
  const given = text.trim().toLowerCase();
  if (given === '' || given === 'all' || given === '*') return ALL_PORTS;
  const ends = /^(\d{1,5})(?:\s*[-–:]\s*(\d{1,5}))?$/.exec(given);
  const fromPort = Number(ends?.[1]);
  const toPort = Number(ends?.[2] ?? ends?.[1]);
  if (!ends || toPort > 65535 || fromPort > toPort) {
    throw new InputError('port-range', text, '22, 8000-8080 or all; ports go from 0 to 65535');
  }
  return { fromPort, toPort };
}

/** Writes a range as it is read: `22`, `8000-8080`, `all`. */
export function formatPorts({ fromPort, toPort }: PortRange): string {
  if (fromPort <= 0 && (toPort === 65535 || toPort === -1)) return 'all';
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
}

/**
 * EC2's own form of a rule's port fields: both -1 where the protocol has no ports; an ICMP type of -1 covers every code.
 */
export function canonicalPorts(protocol: string, { fromPort, toPort }: PortRange): PortRange {
  const meaning = portMeaning(protocol);
  if (meaning === 'none') return { fromPort: -1, toPort: -1 };
  if (meaning === 'icmp') return fromPort === -1 ? { fromPort: -1, toPort: -1 } : { fromPort, toPort };
  return fromPort === -1 ? ALL_PORTS : { fromPort, toPort };
}

/** Whether `outer` covers everything `inner` does, for two rules of the same protocol. */
export function coversPorts(protocol: string, outer: PortRange, inner: PortRange): boolean {
  const meaning = portMeaning(protocol);
  if (meaning === 'none') return true;
  if (meaning === 'ports') return outer.fromPort <= inner.fromPort && inner.toPort <= outer.toPort;
  return (
    outer.fromPort === -1 ||
    (outer.fromPort === inner.fromPort && (outer.toPort === -1 || outer.toPort === inner.toPort))
  );
}

/** Whether two rules of the same protocol share a port, or an ICMP type and code. */
export function overlapsPorts(protocol: string, a: PortRange, b: PortRange): boolean {
  const meaning = portMeaning(protocol);
  if (meaning === 'ports') return a.fromPort <= b.toPort && b.fromPort <= a.toPort;
  if (meaning === 'none' || a.fromPort === -1 || b.fromPort === -1) return true;
  return a.fromPort === b.fromPort && (a.toPort === -1 || b.toPort === -1 || a.toPort === b.toPort);
}
