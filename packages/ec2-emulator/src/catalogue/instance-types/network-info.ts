import type { NetworkInfo } from '@aws-sdk/client-ec2';
import type { SizeFacts } from './expand.ts';
import { networkTable } from './network.ts';

/** Interfaces and addresses per interface that a size has unless its row says otherwise. */
const USUAL_BY_SIZE: Readonly<Record<string, string>> = {
  nano: '2x2',
  micro: '2x2',
  small: '3x4',
  medium: '2x4',
  large: '3x10',
  xlarge: '4x15',
  '2xlarge': '4x15',
  '3xlarge': '4x15',
};
const usualInterfaces = (size: string, vcpus: number) =>
  USUAL_BY_SIZE[size] ?? (vcpus <= 48 ? '8x30' : '15x50');

const WITHOUT_IPV6 = new Set(['t1', 'm1', 'm2', 'm3', 'c1', 'cr1', 'g2']);

/** What DescribeInstanceTypes says of a size's network: bandwidth, interfaces, addresses and what it supports. */
export function networkInfo(facts: SizeFacts): NetworkInfo {
  const { family, size, vcpus, has } = facts;
  const [bandwidth = '', written] = networkTable(family.networkRow).get(size) ?? [];
  const { baseline, peak, cards, performance } = parseBandwidth(bandwidth);
  const [interfaces = 0, addresses = 0] = (written ?? usualInterfaces(size, vcpus)).split('x').map(Number);
  const ipv6 = !WITHOUT_IPV6.has(family.name);
  const efa = family.efaFromVcpus !== undefined && vcpus >= family.efaFromVcpus;
  const enaExpress = family.enaExpressFromVcpus !== undefined && vcpus >= family.enaExpressFromVcpus;
  return {
    NetworkPerformance: performance,
    MaximumNetworkInterfaces: interfaces,
    MaximumNetworkCards: cards,
    DefaultNetworkCardIndex: 0,
    NetworkCards: Array.from({ length: cards }, (_, index) => ({
      NetworkCardIndex: index,
      NetworkPerformance: `${baseline < peak ? 'Up to ' : ''}${peak} Gigabit`,
      MaximumNetworkInterfaces: interfaces / cards,
      BaselineBandwidthInGbps: baseline,
      PeakBandwidthInGbps: peak,
    })).map((card) => (cards === 1 ? { ...card, NetworkPerformance: performance } : card)),
    Ipv4AddressesPerInterface: addresses,
    Ipv6AddressesPerInterface: ipv6 ? addresses : 0,
    Ipv6Supported: ipv6,
    EnaSupport: enaSupport(facts),
    EfaSupported: efa,
    ...(efa && { EfaInfo: { MaximumEfaInterfaces: cards } }),
    ConnectionTrackingConfiguration: {
      DefaultTcpEstablishedTimeout: has('short-tracking') ? 350 : 432_000,
      DefaultUdpStreamTimeout: 180,
      DefaultUdpTimeout: 30,
    },
    EncryptionInTransitSupported: has('transit-encryption'),
    EnaSrdSupported: enaExpress,
    FlexibleEnaQueuesSupport: has('flexible-ena') && !facts.bareMetal ? 'supported' : 'unsupported',
    ...(has('bandwidth-weighting') && { BandwidthWeightings: ['default', 'vpc-1', 'ebs-1'] }),
  };
}

function enaSupport({ nitro, family }: SizeFacts): NetworkInfo['EnaSupport'] {
  if (nitro) return 'required';
  return ['f1', 'g3', 'g3s', 'h1', 'i3', 'p2', 'p3', 'r4', 'x1', 'x1e'].includes(family.name)
    ? 'supported'
    : 'unsupported';
}

/** Reads `baseline[-peak][:Words][*cards]` in Gbit/s. */
function parseBandwidth(text: string) {
  const [, baseline = '0', peak = baseline, words, cards = '1'] =
    /^([\d.]+)(?:-([\d.]+))?(?::([\w.]+))?(?:\*(\d+))?$/.exec(text) ?? [];
  const gigabit = `${baseline === peak ? '' : 'Up to '}${peak} Gigabit`;
  return {
    baseline: Number(baseline),
    peak: Number(peak),
    cards: Number(cards),
    performance: words?.replaceAll('_', ' ') ?? gigabit,
  };
}
