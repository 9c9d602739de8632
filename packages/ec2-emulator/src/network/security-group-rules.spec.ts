import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, formatCidr, parseCidr } from './cidr.ts';
import { canonical } from './ip-permissions.ts';
import { ruleKey } from './security-group-rules.ts';
import { trafficOf } from './traffic.ts';

const anyBlock = fc
  .record({ address: fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), prefix: fc.nat(32) })
  .map(({ address, prefix }) => `${formatAddress(4, address)}/${prefix}`);
const anyPorts = fc
  .tuple(fc.nat(65535), fc.nat(65535))
  .map(([one, other]) => ({ FromPort: Math.min(one, other), ToPort: Math.max(one, other) }));
const anyRule = fc.record({
  IsEgress: fc.boolean(),
  protocol: fc.constantFrom('tcp', 'udp', '6', '17', '-1', '50'),
  ports: anyPorts,
  block: anyBlock,
});

interface Asked {
  readonly IsEgress: boolean;
  readonly protocol: string;
  readonly ports: { readonly FromPort: number; readonly ToPort: number };
  readonly block: string;
}

/** The rule that one who asks for it in these words gets. */
const made = ({ IsEgress, protocol, ports, block }: Asked) => ({
  IsEgress,
  ...trafficOf({ IpProtocol: protocol, ...ports }),
  CidrIpv4: canonical(block, 4),
});

test('rules are the same when they allow the same, whatever words they were asked for in', () => {
  fc.assert(
    fc.property(anyRule, anyRule, (one, other) => {
      const [a, b] = [made(one), made(other)];
      expect(ruleKey(a) === ruleKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(ruleKey({ ...a, Description: 'another' })).toBe(ruleKey(a));
    }),
  );
});

test('a protocol by its number is the one by its name, and one without ports has none', () => {
  fc.assert(
    fc.property(anyPorts, (ports) => {
      expect(trafficOf({ IpProtocol: '6', ...ports })).toEqual(trafficOf({ IpProtocol: 'TCP', ...ports }));
      expect(trafficOf({ IpProtocol: '17', ...ports })).toEqual(trafficOf({ IpProtocol: 'udp', ...ports }));
      expect(trafficOf({ IpProtocol: '50', ...ports })).toEqual(trafficOf({ IpProtocol: '50' }));
    }),
  );
});

test('a block is kept as one whichever of its addresses stands for it', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const kept = canonical(block, 4);
      expect(canonical(kept, 4)).toBe(kept);
      const cidr = parseCidr(block);
      expect(cidr && formatCidr(cidr)).toBe(kept);
    }),
  );
});
