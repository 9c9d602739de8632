import type {
  TrafficMirrorFilter,
  TrafficMirrorFilterRule,
  TrafficMirrorSession,
  TrafficMirrorTarget,
} from '@aws-sdk/client-ec2';
import type { IdFormat } from './id-format.ts';
import { kind } from './kind.ts';
import type { Known } from './records.ts';

export type TrafficMirrorTargetRecord = Known<TrafficMirrorTarget, 'TrafficMirrorTargetId'>;

/** Its rules are resources of their own. */
export type TrafficMirrorFilterRecord = Omit<
  Known<TrafficMirrorFilter, 'TrafficMirrorFilterId' | 'NetworkServices'>,
  'IngressFilterRules' | 'EgressFilterRules'
>;

export type TrafficMirrorFilterRuleRecord = Known<
  TrafficMirrorFilterRule,
  'TrafficMirrorFilterRuleId' | 'TrafficMirrorFilterId' | 'TrafficDirection' | 'RuleNumber'
>;

export type TrafficMirrorSessionRecord = Known<
  TrafficMirrorSession,
  | 'TrafficMirrorSessionId'
  | 'TrafficMirrorTargetId'
  | 'TrafficMirrorFilterId'
  | 'NetworkInterfaceId'
  | 'SessionNumber'
>;

const idFormat = (prefix: string, what: string, noun: string): IdFormat => ({
  prefix,
  malformed: `InvalidTrafficMirror${what}Id.Malformed`,
  notFound: `InvalidTrafficMirror${what}Id.NotFound`,
  noun: `traffic mirror ${noun} ID`,
  anyRemainder: true,
});

/** The kinds of resources of Traffic Mirroring. */
export const trafficMirrorKinds = {
  trafficMirrorTargets: kind<TrafficMirrorTargetRecord>((target) => target.TrafficMirrorTargetId, {
    ids: idFormat('tmt', 'Target', 'target'),
    resourceType: 'traffic-mirror-target',
  }),
  trafficMirrorFilters: kind<TrafficMirrorFilterRecord>((filter) => filter.TrafficMirrorFilterId, {
    ids: idFormat('tmf', 'Filter', 'filter'),
    resourceType: 'traffic-mirror-filter',
  }),
  trafficMirrorFilterRules: kind<TrafficMirrorFilterRuleRecord>((rule) => rule.TrafficMirrorFilterRuleId, {
    ids: idFormat('tmfr', 'FilterRule', 'filter rule'),
    resourceType: 'traffic-mirror-filter-rule',
    indexes: { filter: (rule) => rule.TrafficMirrorFilterId },
  }),
  trafficMirrorSessions: kind<TrafficMirrorSessionRecord>((session) => session.TrafficMirrorSessionId, {
    ids: idFormat('tms', 'Session', 'session'),
    resourceType: 'traffic-mirror-session',
    indexes: {
      target: (session) => session.TrafficMirrorTargetId,
      filter: (session) => session.TrafficMirrorFilterId,
      interface: (session) => session.NetworkInterfaceId,
    },
  }),
};
