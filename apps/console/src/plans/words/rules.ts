import { type Peer, type RuleDraft, type RuleWords, ruleWords } from '@muster/ec2-model';
import { defineMessages, type Format, type Spoken, useFormat, useMessages } from '../../i18n/index.ts';

/** What a rule lets through, and what a change of one does. */
export const ruleMessages = defineMessages({
  allTraffic: { en: 'all traffic', ko: '모든 트래픽' },
  protocolNumber: { en: (id: string) => `protocol ${id}`, ko: (id: string) => `프로토콜 ${id}` },
  allPorts: { en: (protocol: string) => `all ${protocol}`, ko: (protocol: string) => `모든 ${protocol}` },
  addresses: { en: (count: string) => `${count} addresses`, ko: (count: string) => `주소 ${count}개` },
  address: { en: 'one address', ko: '주소 1개' },
  everybody4: { en: 'everyone on IPv4', ko: '모든 IPv4' },
  everybody6: { en: 'everyone on IPv6', ko: '모든 IPv6' },
  opensIn: {
    en: (what: string, who: string) => `Opens ${what} to ${who}`,
    ko: (what: string, who: string) => `${who}에서 들어오는 ${what} 허용`,
  },
  closesIn: {
    en: (what: string, who: string) => `Closes ${what} to ${who}`,
    ko: (what: string, who: string) => `${who}에서 들어오는 ${what} 차단`,
  },
  opensOut: {
    en: (what: string, who: string) => `Allows ${what} out to ${who}`,
    ko: (what: string, who: string) => `${who}(으)로 나가는 ${what} 허용`,
  },
  closesOut: {
    en: (what: string, who: string) => `Stops ${what} out to ${who}`,
    ko: (what: string, who: string) => `${who}(으)로 나가는 ${what} 차단`,
  },
  changes: {
    en: (from: string, to: string) => `Changes ${from} into ${to}`,
    ko: (from: string, to: string) => `변경: ${from} → ${to}`,
  },
  describes: {
    en: (rule: string, to: string) =>
      to ? `${rule}: described as “${to}”` : `${rule}: no description any more`,
    ko: (rule: string, to: string) => (to ? `${rule}: 설명 변경 “${to}”` : `${rule}: 설명 삭제`),
  },
  tags: {
    en: (rule: string) => `${rule}: other tags`,
    ko: (rule: string) => `${rule}: 태그 변경`,
  },
  from: {
    en: (what: string, who: string) => `${what} from ${who}`,
    ko: (what: string, who: string) => `${who}에서 들어오는 ${what}`,
  },
  to: {
    en: (what: string, who: string) => `${what} to ${who}`,
    ko: (what: string, who: string) => `${who}(으)로 나가는 ${what}`,
  },
});

/** What the words about rules are made with. */
export interface RuleSpeaker {
  readonly t: Spoken<typeof ruleMessages>;
  readonly format: Format;
  /** `web (sg-0abc)` where the name is known, else the id. */
  readonly nameOf: (id: string) => string;
}

/** Speaks about rules in the language in use. */
export function useRuleSpeaker(nameOf: (id: string) => string): RuleSpeaker {
  const t = useMessages(ruleMessages);
  const format = useFormat();
  return { t, format, nameOf };
}

/** `TCP 22`, `all UDP`, `ICMP 8`, `all traffic`. */
function trafficText({ protocol, ports }: RuleWords, { t }: RuleSpeaker): string {
  if (protocol === 'all') return t.allTraffic;
  const name = /^\d+$/.test(protocol) ? t.protocolNumber(protocol) : protocol.replace('icmpv6', 'ICMPv6');
  const shown = name === 'ICMPv6' || name.includes(' ') ? name : name.toUpperCase();
  if (ports === undefined || ports === 'all' || ports === '-1') return t.allPorts(shown);
  return `${shown} ${ports}`;
}

/** `everyone on IPv4`, `10.0.0.0/8 (16,777,216 addresses)`, `web (sg-0abc)`. */
function peerText({ peer, everybody, addresses }: RuleWords, speaker: RuleSpeaker): string {
  const { t, nameOf } = speaker;
  if (everybody) return peer.kind === 'ipv6' ? t.everybody6 : t.everybody4;
  if (addresses === undefined) return nameOf(peerId(peer));
  return `${peerId(peer)} (${addressesText(addresses, speaker)})`;
}

/** How many addresses; beyond a trillion the power of two says more. */
function addressesText(addresses: bigint, { t, format }: RuleSpeaker): string {
  if (addresses === 1n) return t.address;
  if (addresses <= 1_000_000_000_000n) return t.addresses(format.number(Number(addresses)));
  return t.addresses(`2^${addresses.toString(2).length - 1}`);
}

function peerId(peer: Peer): string {
  switch (peer.kind) {
    case 'group':
      return peer.groupId;
    case 'prefix-list':
      return peer.prefixListId;
    default:
      return peer.cidr;
  }
}

/** What a rule lets through: "TCP 22 from 10.0.0.0/8 (16,777,216 addresses)". */
export function ruleText(words: RuleWords, speaker: RuleSpeaker): string {
  const say = words.direction === 'ingress' ? speaker.t.from : speaker.t.to;
  return say(trafficText(words, speaker), peerText(words, speaker));
}

/** A rule with its description. */
export function describedRule(rule: RuleDraft, speaker: RuleSpeaker): string {
  const text = ruleText(ruleWords(rule), speaker);
  return rule.description ? `${text} · ${rule.description}` : text;
}

/** What making or removing a rule does: "Opens TCP 22 to 10.0.0.0/8 (16,777,216 addresses)". */
export function effectText(code: 'opens' | 'closes', words: RuleWords, speaker: RuleSpeaker): string {
  const say = speaker.t[`${code}${words.direction === 'ingress' ? 'In' : 'Out'}`];
  return say(trafficText(words, speaker), peerText(words, speaker));
}
