import { parseArgs } from 'node:util';
import type { Account, Organization } from '../core/accounts.ts';
import { parseAccounts } from './accounts.ts';
import { refused, UsageError } from './usage-error.ts';

export interface CommandLine {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly accounts: readonly Account[];
  readonly organization?: Organization;
  readonly seed: string;
  readonly transitions: { readonly min: number; readonly max: number };
  /** Milliseconds, at most or exactly. */
  readonly lag: number | { readonly exactly: number };
}

/** Accounts of the same keys Amazon's own documentation uses: nobody can take them for a secret. */
const EXAMPLE_ACCOUNTS =
  '111122223333:AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY,444455556666:AKIAI44QH8DHBEXAMPLE:je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';

const DEFAULTS = {
  port: '8520',
  host: '127.0.0.1',
  data: 'memory',
  accounts: EXAMPLE_ACCOUNTS,
  seed: 'empty',
  transitions: '1000..3000',
  consistency: 'strong',
};

/** What `eventual` alone means: most changes of EC2's are seen everywhere within a second or two. */
const USUAL_LAG_MS = 2000;

/** Reads the command line. Throws `UsageError`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = { ...DEFAULTS, ...readFlags(args) };
  return {
    port: parsePort(values.port),
    host: values.host,
    data: values.data,
    ...parseAccounts(values.accounts),
    seed: values.seed,
    transitions: parseTransitions(values.transitions),
    lag: parseConsistency(values.consistency),
  };
}

function readFlags(args: readonly string[]) {
  const flag = { type: 'string' } as const;
  const options = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, flag]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const [name, value] = token.kind === 'option' ? [token.name, token.value] : ['', token.value];
    if (!Object.hasOwn(options, name))
      throw unknownFlag(token.kind === 'option' ? token.rawName : token.value);
    if (!value) throw new UsageError(`--${name} needs a value`);
    values[name] = value;
  }
  return values as Partial<typeof DEFAULTS>;
}

function unknownFlag(text: string): UsageError {
  const flags = Object.keys(DEFAULTS).map((name) => `--${name}`);
  return new UsageError(`${text} is not a flag; there is ${flags.join(', ')}`);
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw refused('port', text, 'accepted is a number from 0, any free port, to 65535');
}

function parseTransitions(text: string): { min: number; max: number } {
  const [, min, max = min] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text) ?? [];
  if (min !== undefined && Number(min) <= Number(max)) return { min: Number(min), max: Number(max) };
  throw refused('transitions', text, 'accepted are milliseconds, as in 500 or 0..2000');
}

function parseConsistency(text: string): CommandLine['lag'] {
  const [, mode, ms] = /^(strong|eventual(?=$|:)|stale(?=:))(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (mode === 'strong' && ms === undefined) return 0;
  if (mode === 'eventual') return Number(ms ?? USUAL_LAG_MS);
  if (mode === 'stale') return { exactly: Number(ms) };
  throw refused(
    'consistency',
    text,
    'accepted is strong, eventual, or with milliseconds, as in eventual:500 or stale:3000',
  );
}
