import type { OutputRef, StepInput } from '@muster/contract';
import { isOutputRef } from '../refs.ts';
import { camel, pickParts, picksOf } from './names.ts';
import { type CodePlan, type CodeStep, sentInput } from './plan-code.ts';
import { blobs } from './query-names.gen.ts';

/** A plan as a TypeScript module on the AWS SDK for JavaScript, version 3. */
export function asTypeScript(plan: CodePlan): string {
  const commands = [...new Set(plan.steps.map((step) => `${step.operation}Command`))].sort();
  const endpoint = plan.endpoint ? `, endpoint: ${JSON.stringify(plan.endpoint)}` : '';
  return [
    `import { EC2Client, ${commands.join(', ')} } from '@aws-sdk/client-ec2';`,
    '',
    `const ec2 = new EC2Client({ region: ${JSON.stringify(plan.region)}${endpoint} });`,
    '',
    ...(plan.mode === 'independent' ? together(plan.steps) : oneByOne(plan.steps)),
    '',
  ].join('\n');
}

function oneByOne(steps: readonly CodeStep[]): string[] {
  return steps.map((step) => {
    const kept = picksOf(step, steps).length > 0 ? `const ${camel(step.id)} = ` : '';
    return `${kept}await ${send(step, '')};`;
  });
}

function together(steps: readonly CodeStep[]): string[] {
  return [
    'const results = await Promise.allSettled([',
    ...steps.map((step) => `  ${send(step, '  ')},`),
    ']);',
    "const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));",
    'if (failures.length > 0) throw new AggregateError(failures);',
  ];
}

function send(step: CodeStep, indent: string): string {
  const input = Object.entries(sentInput(step)).map(([name, value]): [string, string] => [
    name,
    blobs.has(`${step.operation}.${name}`)
      ? `new TextEncoder().encode(${JSON.stringify(value)})`
      : literal(value, `${indent}  `),
  ]);
  return `ec2.send(new ${step.operation}Command(${object(input, indent)}))`;
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
