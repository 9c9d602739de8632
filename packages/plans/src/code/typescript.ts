import type { OutputRef, StepInput } from '@muster/contract';
import { isOutputRef } from '../refs.ts';
import { camel, pickParts, picksOf } from './names.ts';
import { type CodePlan, type CodeStep, regionOf, regionsOf, sentInput } from './plan-code.ts';
import { blobs } from './query-names.gen.ts';

/** A plan as a TypeScript module on the AWS SDK for JavaScript, version 3. */
export function asTypeScript(plan: CodePlan): string {
  const commands = [...new Set(plan.steps.map((step) => `${step.operation}Command`))].sort();
  const endpoint = plan.endpoint ? `, endpoint: ${JSON.stringify(plan.endpoint)}` : '';
  return [
    `import { EC2Client, ${commands.join(', ')} } from '@aws-sdk/client-ec2';`,
    '',
    ...regionsOf(plan).map(
      (region) =>
        `const ${clientOf(region, plan)} = new EC2Client({ region: ${JSON.stringify(region)}${endpoint} });`,
    ),
    '',
    ...(plan.mode === 'independent' ? together(plan) : oneByOne(plan)),
    '',
  ].join('\n');
}

/** `ec2`, and for every other region than the plan's a client of its own: `ec2ApNortheast2`. */
function clientOf(region: string, plan: CodePlan): string {
  return region === plan.region ? 'ec2' : camel(`ec2-${region}`);
}

function oneByOne(plan: CodePlan): string[] {
  return plan.steps.map((step) => {
    const kept = picksOf(step, plan.steps).length > 0 ? `const ${camel(step.id)} = ` : '';
    return `${kept}await ${send(step, plan, '')};`;
  });
}

function together(plan: CodePlan): string[] {
  return [
    'const results = await Promise.allSettled([',
    ...plan.steps.map((step) => `  ${send(step, plan, '  ')},`),
    ']);',
    "const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));",
    'if (failures.length > 0) throw new AggregateError(failures);',
  ];
}

function send(step: CodeStep, plan: CodePlan, indent: string): string {
  const input = Object.entries(sentInput(step)).map(([name, value]): [string, string] => [
    name,
    blobs.has(`${step.operation}.${name}`)
      ? `new TextEncoder().encode(${JSON.stringify(value)})`
      : literal(value, `${indent}  `),
  ]);
  return `${clientOf(regionOf(step, plan), plan)}.send(new ${step.operation}Command(${object(input, indent)}))`;
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
