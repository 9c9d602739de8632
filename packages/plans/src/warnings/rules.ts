import {
  canonicalRule,
  formatPorts,
  isEverybody,
  type RuleDraft,
  ruleKey,
  rulesFromIpPermission,
  sensitiveServices,
  unencryptedService,
} from '@muster/ec2-model';
import { rulesFound } from '../security-groups/fingerprint.ts';
import type { StepWarning, WarnedStep } from './step-warning.ts';

/** What the rules that a step makes or changes open to everybody. */
export function ruleWarnings(step: WarnedStep): StepWarning[] {
  return openedBy(step)
    .filter((rule) => rule.direction === 'ingress')
    .flatMap((rule) => [...everybodyWarnings(rule), ...unencryptedWarnings(rule)]);
}

function openedBy({ operation, input, expects, done }: WarnedStep): RuleDraft[] {
  if (operation === 'AuthorizeSecurityGroupIngress' && Array.isArray(input.IpPermissions)) {
    return input.IpPermissions.flatMap((permission) =>
      rulesFromIpPermission('ingress', permission as Parameters<typeof rulesFromIpPermission>[1]),
    ).map(canonicalRule);
  }
  // The call itself does not say which direction the rules have; what they will look like does. One that only gets
  // another description opens nothing.
  if (operation === 'ModifySecurityGroupRules') {
    const before = new Set(rulesFound(expects?.equals).map(ruleKey));
    return rulesFound(done?.equals)
      .map(canonicalRule)
      .filter((rule) => !before.has(ruleKey(rule)));
  }
  return [];
}

function everybodyWarnings(rule: RuleDraft): StepWarning[] {
  const { peer } = rule;
  if (!isEverybody(peer) || (peer.kind !== 'ipv4' && peer.kind !== 'ipv6')) return [];
  if (rule.protocol === '-1') {
    return [{ code: 'opens-all-to-world', severity: 'danger', values: { cidr: peer.cidr } }];
  }
  const services = sensitiveServices(rule).map(({ name }) => name);
  return [
    {
      code: 'opens-port-to-world',
      severity: services.length > 0 ? 'danger' : isWeb(rule) ? 'info' : 'caution',
      values: {
        protocol: rule.protocol,
        ports: formatPorts(rule),
        cidr: peer.cidr,
        ...(services.length > 0 && { services: services.join(', ') }),
      },
    },
  ];
}

function unencryptedWarnings(rule: RuleDraft): StepWarning[] {
  const service = unencryptedService(rule);
  if (!service) return [];
  return [
    {
      code: 'unencrypted-admin-port',
      severity: 'caution',
      values: { service: service.name, port: rule.fromPort },
    },
  ];
}

const isWeb = (rule: RuleDraft) =>
  rule.protocol === 'tcp' && rule.fromPort === rule.toPort && [80, 443].includes(rule.fromPort);
