import {
  canonicalRule,
  formatPorts,
  isEverybody,
  type RuleDraft,
  ruleKey,
  sensitiveServices,
  unencryptedService,
} from '@muster/ec2-model';
import { authorizedRules, modifiedRules } from '../security-groups/step-rules.ts';
import type { StepWarning, WarnedStep } from './step-warning.ts';

/** What the rules that a step makes or changes open to everybody. */
export function ruleWarnings(step: WarnedStep): StepWarning[] {
  return openedBy(step)
    .filter((rule) => rule.direction === 'ingress')
    .flatMap((rule) => [...everybodyWarnings(rule), ...unencryptedWarnings(rule)]);
}

function openedBy(step: WarnedStep): RuleDraft[] {
  // A rule that only gets another description opens nothing.
  const changed = modifiedRules(step).filter(({ before, after }) => ruleKey(before) !== ruleKey(after));
  return [...authorizedRules(step), ...changed.map(({ after }) => canonicalRule(after))];
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
