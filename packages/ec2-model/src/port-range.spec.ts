import { describe, expect, it } from 'vitest';
import { canonicalPorts, coversPorts, formatPorts, overlapsPorts, parsePorts } from './port-range.ts';
import { canonicalProtocol } from './protocol.ts';

describe('a port field', () => {
  it.each([
    ['22', 22, 22],
    ['8000-8080', 8000, 8080],
    ['8000 – 8080', 8000, 8080],
    ['all', 0, 65535],
    ['', 0, 65535],
  ])('%s is a range', (typed, fromPort, toPort) => {
    expect(parsePorts(typed)).toEqual({ fromPort, toPort });
    expect(parsePorts(formatPorts({ fromPort, toPort }))).toEqual({ fromPort, toPort });
  });

  it.each(['65536', '80-22', '-1', 'ssh', '1-2-3'])('%s is refused', (typed) => {
    expect(() => parsePorts(typed)).toThrow(
      expect.objectContaining({
        code: 'port-range',
        given: typed,
        accepted: expect.stringContaining('65535'),
      }),
    );
  });
});

describe('ports as EC2 keeps them', () => {
  it('are -1 where the protocol has none', () => {
    expect(canonicalPorts('-1', { fromPort: 22, toPort: 22 })).toEqual({ fromPort: -1, toPort: -1 });
    expect(canonicalPorts('50', { fromPort: 0, toPort: 0 })).toEqual({ fromPort: -1, toPort: -1 });
  });

  it('of ICMP cover every code of a type', () => {
    expect(coversPorts('icmp', { fromPort: 3, toPort: -1 }, { fromPort: 3, toPort: 4 })).toBe(true);
    expect(coversPorts('icmp', { fromPort: 3, toPort: 4 }, { fromPort: 3, toPort: -1 })).toBe(false);
    expect(overlapsPorts('icmp', { fromPort: 8, toPort: -1 }, { fromPort: 0, toPort: -1 })).toBe(false);
  });
});

describe('a protocol as EC2 names it', () => {
  it.each([
    ['TCP', 'tcp'],
    ['6', 'tcp'],
    ['58', 'icmpv6'],
    ['all', '-1'],
    ['050', '50'],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalProtocol(typed)).toBe(canonical);
  });

  it('is refused when there is none of that name or number', () => {
    expect(() => canonicalProtocol('256')).toThrow(expect.objectContaining({ code: 'protocol' }));
    expect(() => canonicalProtocol('http')).toThrow(expect.objectContaining({ code: 'protocol' }));
  });
});
