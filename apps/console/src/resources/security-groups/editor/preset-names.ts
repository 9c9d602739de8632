import { defineMessages, useMessages } from '../../../i18n/index.ts';

/** The presets that are no protocol's name. */
const presetWords = defineMessages({
  ping: { en: 'ICMP Echo Request', ko: 'ICMP 에코 요청' },
  'all-icmp': { en: 'All ICMP - IPv4', ko: '모든 ICMP - IPv4' },
  'all-icmpv6': { en: 'All ICMP - IPv6', ko: '모든 ICMP - IPv6' },
  'all-tcp': { en: 'All TCP', ko: '모든 TCP' },
  'all-udp': { en: 'All UDP', ko: '모든 UDP' },
  'all-traffic': { en: 'All traffic', ko: '모든 트래픽' },
});

/** What a preset is called. */
export function usePresetName(): (preset: { readonly id: string; readonly name: string }) => string {
  const words: Readonly<Record<string, string>> = useMessages(presetWords);
  return ({ id, name }) => words[id] ?? name;
}
