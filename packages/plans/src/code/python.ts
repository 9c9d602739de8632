import type { OutputRef, StepInput } from '@muster/contract';
import { decodeUserData } from '@muster/ec2-model';
import { isOutputRef } from '../refs.ts';
import { clientsOf } from './clients.ts';
import { pickParts, picksOf, snake, words } from './names.ts';
import { type CodePlace, type CodePlan, type CodeStep, sentInput } from './plan-code.ts';
import { waiterOf, waitWords } from './waits.ts';

/** A plan as a Python script on boto3. */
export function asPython(plan: CodePlan): string {
  const clients = clientsOf(plan, (id) => id.replaceAll('-', '_'));
  const calls = plan.steps.map((step) => callOf(step, plan.steps, clients.of(step)));
  const independent = plan.mode === 'independent';
  const needsBase64 = calls.some((call) => call.includes('base64.b64decode('));
  return [
    ...(needsBase64 ? ['import base64'] : []),
    ...(independent ? ['import sys'] : []),
    ...(needsBase64 || independent ? [''] : []),
    'import boto3',
    ...(independent ? ['from botocore.exceptions import ClientError'] : []),
    '',
    ...clients.all.map(({ name, place }) => `${name} = ${clientOf(place)}`),
    '',
    ...(independent ? each(calls) : calls),
    '',
  ].join('\n');
}

function clientOf({ region, endpoint, profile }: CodePlace): string {
  const session = profile ? `boto3.Session(profile_name=${text(profile)})` : 'boto3';
  const url = endpoint ? `, endpoint_url=${text(endpoint)}` : '';
  return `${session}.client("ec2", region_name=${text(region)}${url})`;
}

function each(calls: readonly string[]): string[] {
  return [
    'failures = []',
    ...calls.flatMap((call) => [
      'try:',
      ...call.split('\n').map((line) => `    ${line}`),
      'except ClientError as error:',
      '    failures.append(str(error))',
    ]),
    'if failures:',
    '    sys.exit("\\n".join(failures))',
  ];
}

function callOf(step: CodeStep, steps: readonly CodeStep[], client: string): string {
  const kept = picksOf(step, steps).length > 0 ? `${snake(step.id)} = ` : '';
  const parameters = Object.entries(sentInput(step)).map(
    ([name, value]) => `    ${name}=${name === 'UserData' ? userData(value) : literal(value, '    ')},\n`,
  );
  return `${waitFor(step, client)}${kept}${client}.${words(step.operation, '_')}(\n${parameters.join('')})`;
}

/** boto3 asks again every 15 seconds, 40 times at most. */
function waitFor(step: CodeStep, client: string): string {
  const waiter = waiterOf(step);
  const said = waitWords(step);
  if (!waiter) return said ? `# ${said}\n` : '';
  const parameters = Object.entries(waiter.input).map(
    ([name, value]) => `    ${name}=${literal(value, '    ')},\n`,
  );
  return `${client}.get_waiter(${text(words(waiter.name, '_'))}).wait(\n${parameters.join('')})\n`;
}

/** boto3 encodes user data itself. */
function userData(value: StepInput[string]): string {
  const typed = typeof value === 'string' ? decodeUserData(value) : undefined;
  return typed === undefined ? `base64.b64decode(${literal(value, '')})` : text(typed);
}

function literal(value: StepInput[string], indent: string): string {
  if (isOutputRef(value)) return expression(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  if (typeof value === 'number') return String(value);
  const inner = `${indent}    `;
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, inner));
    if (items.join(', ').length < 80 && items.every((item) => !item.includes('\n')))
      return `[${items.join(', ')}]`;
    return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${text(name)}: ${literal(member, inner)},\n`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
}

/** JSON's escapes are Python's too. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** `create_security_group["GroupId"]`, with a comprehension for every member of a list. */
function expression({ $from, pick }: OutputRef): string {
  let written = snake($from);
  const loops: string[] = [];
  for (const part of pickParts(pick)) {
    if ('index' in part) written += `[${part.index}]`;
    else if ('member' in part) written += `[${text(part.member)}]`;
    else {
      const item = `item${loops.length || ''}`;
      loops.push(`for ${item} in ${written}`);
      written = item;
    }
  }
  return loops.length === 0 ? written : `[${written} ${loops.join(' ')}]`;
}
