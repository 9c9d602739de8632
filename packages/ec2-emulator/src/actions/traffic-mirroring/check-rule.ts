import { Ec2Error, errors } from '../../core/errors.ts';
import { parseCidr } from '../../network/cidr.ts';
import type { TrafficMirrorFilterRuleRecord } from '../../state/traffic-mirror-kinds.ts';
import type { RegionState } from '../../state/world.ts';

const MAX_NUMBER = 32_766;
const [TCP, UDP] = [6, 17];

/** Throws unless a rule is one its filter can have. */
export function checkRule(region: RegionState, rule: TrafficMirrorFilterRuleRecord): void {
  const { TrafficDirection, RuleAction, RuleNumber, Protocol } = rule;
  checkOneOf('trafficDirection', TrafficDirection, ['ingress', 'egress']);
  checkOneOf('ruleAction', RuleAction, ['accept', 'reject']);
  if (RuleNumber < 1 || RuleNumber > MAX_NUMBER) throw invalid('ruleNumber', RuleNumber);
  if (Protocol !== undefined && (Protocol < 0 || Protocol > 255)) throw invalid('protocol', Protocol);
  const source = parseCidr(rule.SourceCidrBlock ?? '');
  const destination = parseCidr(rule.DestinationCidrBlock ?? '');
  if (!source) throw invalid('sourceCidrBlock', rule.SourceCidrBlock);
  if (!destination) throw invalid('destinationCidrBlock', rule.DestinationCidrBlock);
  if (source.family !== destination.family) {
    throw errors.invalidParameterCombination(
      'sourceCidrBlock and destinationCidrBlock must both be IPv4 or both be IPv6 CIDR blocks.',
    );
  }
  for (const range of [rule.SourcePortRange, rule.DestinationPortRange]) {
    if (!range) continue;
    if (Protocol !== TCP && Protocol !== UDP) {
      throw errors.invalidParameterCombination('Port ranges can be specified for TCP and UDP only.');
    }
    const { FromPort = 0, ToPort = FromPort } = range;
    if (FromPort < 0 || ToPort > 65_535 || FromPort > ToPort) {
      throw invalid('portRange', `${FromPort}-${ToPort}`);
    }
  }
  checkNumber(region, rule);
}

function checkNumber(region: RegionState, rule: TrafficMirrorFilterRuleRecord): void {
  const same = region.trafficMirrorFilterRules
    .where('filter', rule.TrafficMirrorFilterId)
    .filter((each) => each.TrafficMirrorFilterRuleId !== rule.TrafficMirrorFilterRuleId)
    .some((each) => each.TrafficDirection === rule.TrafficDirection && each.RuleNumber === rule.RuleNumber);
  if (!same) return;
  throw new Ec2Error(
    'TrafficMirrorFilterRuleAlreadyExists',
    `The ${rule.TrafficDirection} rule number ${rule.RuleNumber} already exists in ${rule.TrafficMirrorFilterId}.`,
  );
}

function checkOneOf(name: string, value: string | undefined, accepted: readonly string[]): void {
  if (value === undefined || !accepted.includes(value)) throw invalid(name, value);
}

const invalid = (name: string, value: string | number | undefined) =>
  errors.invalidParameterValue(`Value (${value}) for parameter ${name} is invalid.`);
