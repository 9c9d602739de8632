import type { RuleDraft } from './rule.ts';

/** A choice of the rule editor's type list: what people call a service, and its protocol and ports. */
export interface RulePreset {
  /** Stable, for messages and URLs. */
  readonly id: string;
  /** As the field writes it, in every language. */
  readonly name: string;
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
}

const preset = (
  id: string,
  name: string,
  protocol: string,
  fromPort: number,
  toPort = fromPort,
): RulePreset => ({
  id,
  name,
  protocol,
  fromPort,
  toPort,
});

/** The services that Amazon's console lists, and the ones people look for there in vain. */
export const RULE_PRESETS: readonly RulePreset[] = [
  preset('ssh', 'SSH', 'tcp', 22),
  preset('rdp', 'RDP', 'tcp', 3389),
  preset('http', 'HTTP', 'tcp', 80),
  preset('https', 'HTTPS', 'tcp', 443),
  preset('postgresql', 'PostgreSQL', 'tcp', 5432),
  preset('mysql', 'MySQL/Aurora', 'tcp', 3306),
  preset('mssql', 'MSSQL', 'tcp', 1433),
  preset('oracle', 'Oracle', 'tcp', 1521),
  preset('redshift', 'Redshift', 'tcp', 5439),
  preset('redis', 'Redis', 'tcp', 6379),
  preset('memcached', 'Memcached', 'tcp', 11211),
  preset('mongodb', 'MongoDB', 'tcp', 27017),
  preset('elasticsearch', 'Elasticsearch', 'tcp', 9200),
  preset('nfs', 'NFS', 'tcp', 2049),
  preset('smb', 'SMB', 'tcp', 445),
  preset('dns-udp', 'DNS (UDP)', 'udp', 53),
  preset('dns-tcp', 'DNS (TCP)', 'tcp', 53),
  preset('ldap', 'LDAP', 'tcp', 389),
  preset('ldaps', 'LDAPS', 'tcp', 636),
  preset('smtp', 'SMTP', 'tcp', 25),
  preset('smtps', 'SMTPS', 'tcp', 465),
  preset('imap', 'IMAP', 'tcp', 143),
  preset('imaps', 'IMAPS', 'tcp', 993),
  preset('pop3', 'POP3', 'tcp', 110),
  preset('pop3s', 'POP3S', 'tcp', 995),
  preset('winrm-http', 'WinRM-HTTP', 'tcp', 5985),
  preset('winrm-https', 'WinRM-HTTPS', 'tcp', 5986),
  preset('telnet', 'Telnet', 'tcp', 23),
  preset('ftp', 'FTP', 'tcp', 21),
  preset('vnc', 'VNC', 'tcp', 5900),
  preset('ping', 'ICMP Echo Request', 'icmp', 8, -1),
  preset('all-icmp', 'All ICMP - IPv4', 'icmp', -1),
  preset('all-icmpv6', 'All ICMP - IPv6', 'icmpv6', -1),
  preset('all-tcp', 'All TCP', 'tcp', 0, 65535),
  preset('all-udp', 'All UDP', 'udp', 0, 65535),
  preset('all-traffic', 'All traffic', '-1', -1),
];

/** The preset that says exactly what a canonical rule says. */
export function presetOf(rule: Pick<RuleDraft, 'protocol' | 'fromPort' | 'toPort'>): RulePreset | undefined {
  return RULE_PRESETS.find(
    ({ protocol, fromPort, toPort }) =>
      protocol === rule.protocol && fromPort === rule.fromPort && toPort === rule.toPort,
  );
}

/** Services through which a machine is run or its data read: opening one to everybody is rarely meant. */
const SENSITIVE = new Set([
  'ssh',
  'rdp',
  'postgresql',
  'mysql',
  'mssql',
  'oracle',
  'redshift',
  'redis',
  'memcached',
  'mongodb',
  'elasticsearch',
  'nfs',
  'smb',
  'winrm-http',
  'winrm-https',
  'telnet',
  'ftp',
  'vnc',
]);

/** Services that carry passwords in the clear. */
const UNENCRYPTED = new Set(['telnet', 'ftp', 'vnc', 'winrm-http', 'ldap', 'pop3', 'imap']);

/** The sensitive services that a canonical rule opens, all of them for all traffic. */
export function sensitiveServices(rule: RuleDraft): RulePreset[] {
  return RULE_PRESETS.filter((service) => SENSITIVE.has(service.id) && opens(rule, service));
}

/** The service that a canonical rule opens on purpose, by its one port, and that is not encrypted. */
export function unencryptedService(rule: RuleDraft): RulePreset | undefined {
  const service = presetOf(rule);
  return service && UNENCRYPTED.has(service.id) ? service : undefined;
}

function opens(rule: RuleDraft, service: RulePreset): boolean {
  if (rule.protocol === '-1') return true;
  return (
    rule.protocol === service.protocol && rule.fromPort <= service.fromPort && service.toPort <= rule.toPort
  );
}
