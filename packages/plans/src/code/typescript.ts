import type { OutputRef, StepInput } from '@muster/contract';
import { isOutputRef } from '../refs.ts';
import { type Clients, clientsOf } from './clients.ts';
import { camel, camelWords, pickParts, picksOf } from './names.ts';
import { type CodePlace, type CodePlan, type CodeStep, sentInput } from './plan-code.ts';
import { blobs } from './query-names.gen.ts';
import { waiterOf, waitWords } from './waits.ts';

/** A plan as a TypeScript module on the AWS SDK for JavaScript, version 3. */
export function asTypeScript(plan: CodePlan): string {
  const clients = clientsOf(plan, camelWords);
  const waits = plan.steps.flatMap((step) => waiterOf(step)?.name ?? []).map((name) => `waitUntil${name}`);
  const commands = plan.steps.map((step) => `${step.operation}Command`);
  return [
    `import { ${['EC2Client', ...[...new Set([...commands, ...waits])].sort()].join(', ')} } from '@aws-sdk/client-ec2';`,
    '',
    ...clients.all.map(({ name, place }) => `const ${name} = ${clientOf(place)};`),
    '',
    ...(plan.mode === 'independent' ? together(plan.steps, clients) : oneByOne(plan.steps, clients)),
    '',
  ].join('\n');
}

function clientOf({ region, endpoint, profile }: CodePlace): string {
  const options = Object.entries({ region, endpoint, profile }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${JSON.stringify(value)}`,
  );
  return `new EC2Client({ ${options.join(', ')} })`;
}

function oneByOne(steps: readonly CodeStep[], clients: Clients): string[] {
  return steps.flatMap((step) => {
    const kept = picksOf(step, steps).length > 0 ? `const ${camel(step.id)} = ` : '';
    return [...waitFor(step, clients, ''), `${kept}await ${send(step, clients, '')};`];
  });
}

function together(steps: readonly CodeStep[], clients: Clients): string[] {
  return [
    'const results = await Promise.allSettled([',
    ...steps.flatMap((step) => {
      const waiting = waitFor(step, clients, '    ');
      if (!waiterOf(step)) return [...waiting, `  ${send(step, clients, '  ')},`];
      return ['  (async () => {', ...waiting, `    await ${send(step, clients, '    ')};`, '  })(),'];
    }),
    ']);',
    "const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));",
    'if (failures.length > 0) throw new AggregateError(failures);',
  ];
}

/** Waits for ten minutes at most, as the AWS CLI does. */
function waitFor(step: CodeStep, clients: Clients, indent: string): string[] {
  const waiter = waiterOf(step);
  const said = waitWords(step);
  if (!waiter) return said ? [`${indent}// ${said}`] : [];
  const options = `{ client: ${clients.of(step)}, maxWaitTime: 600 }`;
  return [`${indent}await waitUntil${waiter.name}(${options}, ${literal(waiter.input, indent)});`];
}

function send(step: CodeStep, clients: Clients, indent: string): string {
  const input = Object.entries(sentInput(step)).map(([name, value]): [string, string] => [
    name,
    blobs.has(`${step.operation}.${name}`)
      ? `new TextEncoder().encode(${JSON.stringify(value)})`
      : literal(value, `${indent}  `),
  ]);
  return `${clients.of(step)}.send(new ${step.operation}Command(${object(input, indent)}))`;
}

function literal(value: StepInput[string], indent: string): string {
  if (isOutputRef(value)) return expression(value);
  if (Array.isArray(value)) {
    return list(
      value.map((item) => literal(item, `${indent}  `)),
      indent,
    );
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return object(
    Object.entries(value).map(([name, member]) => [name, literal(member, `${indent}  `)]),
    indent,
  );
}

function object(members: [string, string][], indent: string): string {
  if (members.length === 0) return '{}';
  const lines = members.map(([name, text]) => `${indent}  ${JSON.stringify(name).slice(1, -1)}: ${text},`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function list(items: string[], indent: string): string {
  if (items.join(', ').length < 80 && items.every((item) => !item.includes('\n')))
    return `[${items.join(', ')}]`;
  return `[\n${items.map((item) => `${indent}  ${item},`).join('\n')}\n${indent}]`;
}

/** `createSecurityGroup.GroupId`, `runInstances.Instances?.[0]?.InstanceId`, with `map` for every member of a list. */
function expression({ $from, pick }: OutputRef): string {
  return pickParts(pick).reduce((text, part, index, parts) => {
    if ('index' in part) return `${text}?.[${part.index}]`;
    if ('each' in part) return `${text}?.map((item) => item`;
    const closing = index === parts.length - 1 ? ')'.repeat(text.split('.map(').length - 1) : '';
    return `${text}${index === 0 || text.endsWith('=> item') ? '.' : '?.'}${part.member}${closing}`;
  }, camel($from));
}
