import type { StepInput } from '@muster/contract';
import { decodeUserData } from '@muster/ec2-model';
import { isOutputRef } from '../refs.ts';
import { picksOf, words } from './names.ts';
import { type CodePlace, type CodePlan, type CodeStep, placeOf, sentInput } from './plan-code.ts';
import { jsonWord, quote, type VariableOf } from './shell.ts';
import { type Waiter, waiterOf, waitWords } from './waits.ts';

/** Switches whose opposite the CLI calls by another name than `--no-…`. */
const OPPOSITES: Readonly<Record<string, string>> = {
  'no-reboot': 'reboot',
  'disable-api-termination': 'enable-api-termination',
};

/** What the CLI would read from a file or from the web instead of taking it as it is. */
const FETCHED = /^(file|fileb|https?):\/\//;

/** A plan as a bash script of AWS CLI commands (version 1 or 2), with shell variables for what steps hand on. */
export function asCli(plan: CodePlan): string {
  const variableOf: VariableOf = ({ $from, pick }) => variable(`${$from}-${pick}`);
  const independent = plan.mode === 'independent';
  return [
    '#!/usr/bin/env bash',
    independent ? 'set -uo pipefail' : 'set -euo pipefail',
    "export AWS_PAGER=''",
    ...(independent ? ['failed=0'] : []),
    ...plan.steps.flatMap((step) => {
      const waiter = waiterOf(step);
      const words = waiter ? undefined : waitWords(step);
      const written = [
        ...(waiter ? [wait(waiter, placeOf(step, plan), variableOf)] : []),
        command(step, plan, variableOf),
      ];
      const comment = words ? [`# ${words}`] : [];
      return [...comment, ...(independent ? [`${written.join(' &&\n')} || failed=1`] : written)];
    }),
    ...(independent ? ['exit "$failed"'] : []),
    '',
  ].join('\n');
}

const CONTINUED = ' \\\n  ';

function placeFlags({ region, endpoint, profile }: CodePlace): string[] {
  return [
    `--region ${quote(region)}`,
    ...(endpoint ? [`--endpoint-url ${quote(endpoint)}`] : []),
    ...(profile ? [`--profile ${quote(profile)}`] : []),
  ];
}

/** The CLI asks again every 15 seconds, 40 times at most. */
function wait({ name, input }: Waiter, place: CodePlace, variableOf: VariableOf): string {
  const flags = Object.entries(input).map(([member, value]) => flag(member, value, variableOf));
  return [`aws ec2 wait ${words(name, '-')}`, ...placeFlags(place), ...flags].join(CONTINUED);
}

function command(step: CodeStep, plan: CodePlan, variableOf: VariableOf): string {
  const { source, flags } = flagsOf(step, variableOf);
  const picks = picksOf(step, plan.steps);
  const query = picks.length > 1 ? `[${picks.map(pickQuery).join(', ')}]` : picks.map(pickQuery).join('');
  const line = [
    `${source}aws ec2 ${words(step.operation, '-')}`,
    ...placeFlags(placeOf(step, plan)),
    ...flags,
    ...(picks.length > 0 ? [`--query ${quote(query)}`, '--output text'] : []),
  ].join(CONTINUED);
  if (picks.length === 0) return line;
  const names = picks.map(variableOf);
  if (names.length === 1) return `${names[0]}=$(${line})`;
  const all = variable(`${step.id}-output`);
  return `${all}=$(${line})\nIFS=$'\\t' read -r ${names.join(' ')} <<< "$${all}"`;
}

/** The flags of a step, and what is piped into the command where a flag reads its standard input. */
function flagsOf(step: CodeStep, variableOf: VariableOf): { source: string; flags: string[] } {
  const { MinCount, MaxCount, PublicKeyMaterial, UserData, ...rest } = sentInput(step);
  const text = typeof UserData === 'string' ? decodeUserData(UserData) : undefined;
  const plain: StepInput = { ...rest, ...(text !== undefined && !text.includes('\0') && { UserData: text }) };
  const counted: StepInput = MinCount === undefined ? {} : { MinCount, MaxCount: MaxCount ?? MinCount };
  const piped = pipedFlag(PublicKeyMaterial, 'UserData' in plain ? undefined : UserData);
  const flags = Object.values(plain).some((value) => typeof value === 'string' && FETCHED.test(value))
    ? [`--cli-input-json ${jsonWord({ ...plain, ...counted }, variableOf)}`]
    : [
        ...Object.entries(plain).map(([name, value]) => flag(name, value, variableOf)),
        ...(MinCount === undefined ? [] : [`--count ${countOf(counted)}`]),
      ];
  return { source: piped?.source ?? '', flags: [...flags, ...(piped ? [piped.flag] : [])] };
}

function countOf({ MinCount, MaxCount }: StepInput): string {
  return MinCount === MaxCount ? String(MinCount) : `${MinCount}:${MaxCount}`;
}

/** Version 1 takes blobs as they are and version 2 in base64; both read them as they are from a file. */
function pipedFlag(publicKey: StepInput[string] | undefined, bytes: StepInput[string] | undefined) {
  if (typeof publicKey === 'string') {
    return {
      source: `printf %s ${quote(publicKey)} | `,
      flag: '--public-key-material fileb:///dev/stdin',
    };
  }
  if (typeof bytes === 'string') {
    return { source: `base64 -d <<< ${quote(bytes)} | `, flag: '--user-data fileb:///dev/stdin' };
  }
  return undefined;
}

function flag(name: string, value: StepInput[string], variableOf: VariableOf): string {
  const option = words(name, '-');
  if (typeof value === 'boolean') return `--${value ? option : (OPPOSITES[option] ?? `no-${option}`)}`;
  if (isOutputRef(value)) {
    // A list of ids is one text with blanks between: unquoted, it is a word for each.
    return value.pick.includes('[]')
      ? `--${option} $${variableOf(value)}`
      : `--${option} "$${variableOf(value)}"`;
  }
  if (typeof value === 'string' || typeof value === 'number') {
    const word = quote(String(value));
    return String(value).startsWith('-') ? `--${option}=${word}` : `--${option} ${word}`;
  }
  if (Array.isArray(value) && value.length > 0 && value.every((item) => isOutputRef(item) || isPlain(item))) {
    const items = value.map((item) => (isOutputRef(item) ? `"$${variableOf(item)}"` : quote(String(item))));
    return `--${option} ${items.join(' ')}`;
  }
  return `--${option} ${jsonWord(value, variableOf)}`;
}

/** An id or a name that the CLI can not take for anything else. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value);
}

function pickQuery({ pick }: { readonly pick: string }): string {
  return pick.includes('[]') ? `join(' ', ${pick})` : pick;
}

const variable = (text: string) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .replace(/^(?=\d)/, 'STEP_')
    .toUpperCase();
