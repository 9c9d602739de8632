import { Members } from '../core/members.ts';
import { wildcard } from '../core/wildcard.ts';
import { operationNames } from '../wire/model/model.ts';

/** The errors of Amazon's own making that a client may wait for to pass, with their HTTP status and words. */
export const SERVER_ERRORS = {
  InternalError: { status: 500, message: 'An internal error has occurred' },
  InternalFailure: {
    status: 500,
    message: 'The request processing has failed because of an unknown error, exception, or failure.',
  },
  ServiceUnavailable: {
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
  },
  Unavailable: { status: 503, message: 'The server is overloaded and cannot handle the request.' },
} as const;

const RESETS = ['before-commit', 'after-commit', 'during-reply'] as const;
const FOREIGN_REPLIES = ['html', 'empty', 'other-operation'] as const;

/** What can befall a request. Times are in milliseconds. */
export type Fault =
  | { readonly fault: 'throttle' }
  /** EC2's own limits, times `scale`. */
  | { readonly fault: 'token-buckets'; readonly scale: number }
  | { readonly fault: 'error'; readonly code: keyof typeof SERVER_ERRORS }
  | { readonly fault: 'latency'; readonly min: number; readonly max: number }
  | { readonly fault: 'reset'; readonly when: (typeof RESETS)[number] }
  /** Half of the document in a reply that is complete by HTTP's measure. */
  | { readonly fault: 'truncated-reply' }
  | { readonly fault: 'foreign-reply'; readonly reply: (typeof FOREIGN_REPLIES)[number] }
  /** A describe answers as of that long, or that many mutations, ago. */
  | { readonly fault: 'stale-read'; readonly ms: number; readonly mutations: number };

export type FaultKind = Fault['fault'];

export interface FaultRule {
  /** The operations it is for, with wildcards: `Describe*`. */
  readonly operation: string;
  /** The one account it is for. */
  readonly account?: string;
  /** How many of the requests it befalls: 0.3 is 30 % of them. */
  readonly rate: number;
  /** How many requests pass before the first one. */
  readonly skip: number;
  /** How many it befalls at most. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface FaultRules {
  /** The same seed and the same requests meet the same faults. */
  readonly seed: number;
  readonly rules: readonly FaultRule[];
}

const READERS: Readonly<Record<FaultKind, (rule: Members) => Fault>> = {
  throttle: () => ({ fault: 'throttle' }),
  'token-buckets': (rule) => ({
    fault: 'token-buckets',
    scale: rule.number('scale', { min: 0.001, otherwise: 1 }),
  }),
  error: (rule) => ({
    fault: 'error',
    code: rule.oneOf('code', Object.keys(SERVER_ERRORS) as (keyof typeof SERVER_ERRORS)[], 'InternalError'),
  }),
  latency: (rule) => {
    const min = rule.number('min', { min: 0 });
    return { fault: 'latency', min, max: rule.number('max', { min, otherwise: min }) };
  },
  reset: (rule) => ({ fault: 'reset', when: rule.oneOf('when', RESETS) }),
  'truncated-reply': () => ({ fault: 'truncated-reply' }),
  'foreign-reply': (rule) => ({ fault: 'foreign-reply', reply: rule.oneOf('reply', FOREIGN_REPLIES) }),
  'stale-read': (rule) => ({
    fault: 'stale-read',
    ms: rule.number('ms', { min: 0, otherwise: 0 }),
    mutations: rule.number('mutations', { min: 0, otherwise: 0, whole: true }),
  }),
};

/** Reads `{ seed, rules: [{ fault, operation, rate, … }] }`. Throws a `TypeError` that says what is wrong with it. */
export function readFaultRules(body: object): FaultRules {
  const members = new Members(body);
  const seed = members.number('seed', { min: 0, otherwise: 1 });
  const rules = members.list('rules').map(readRule);
  members.noOthers();
  return { seed, rules };
}

function readOperation(members: Members): string {
  const operation = members.text('operation', '*');
  const matches = wildcard(operation);
  if ([...operationNames].some(matches)) return operation;
  throw new TypeError(`"${members.path('operation')}" matches no operation of EC2's`);
}

function readRule(members: Members): FaultRule {
  const kind = members.oneOf('fault', Object.keys(READERS) as FaultKind[]);
  const account = members.any('account') === undefined ? undefined : members.text('account');
  const times =
    members.any('times') === undefined ? undefined : members.number('times', { min: 0, whole: true });
  const rule: FaultRule = {
    operation: readOperation(members),
    ...(account !== undefined && { account }),
    rate: members.number('rate', { min: 0, max: 1, otherwise: 1 }),
    skip: members.number('skip', { min: 0, otherwise: 0, whole: true }),
    ...(times !== undefined && { times }),
    fault: READERS[kind](members),
  };
  members.noOthers();
  return rule;
}
