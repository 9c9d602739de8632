import { holds, model, type OperationModel } from './operation.ts';

const header =
  "// Generated from the SDK's model by `pnpm --filter @muster/ec2-client generate`. Do not edit.\n";

/** What `generate` writes, by path relative to this folder. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['../operations.gen.ts', operations()],
    ['../bff/timestamps.gen.ts', timestamps()],
  ]);
}

function operations(): string {
  const names = (test: (operation: OperationModel) => boolean) =>
    wrap([...model.values()].filter(test).map((operation) => operation.name));
  const takes = (operation: OperationModel, member: string) =>
    operation.input.kind === 'struct' && operation.input.members.has(member);
  const verbs = Map.groupBy(model.keys(), verbOf);
  return [
    header,
    'export const nounsByVerb = {',
    ...[...verbs].map(([verb, all]) => `  ${verb}: ${wrap(all.map((name) => name.slice(verb.length)))},`),
    '} as const;\n',
    `export const withClientToken = ${names((operation) => takes(operation, 'ClientToken'))};\n`,
    `export const withoutDryRun = ${names((operation) => !takes(operation, 'DryRun'))};\n`,
    '/** The model marks a field of the output sensitive. */',
    `export const withSensitiveOutput = ${names((operation) => holds(operation.output, (member) => member.sensitive))};\n`,
  ].join('\n');
}

function timestamps(): string {
  const dates = new Set<string>();
  const blobs = new Set<string>();
  for (const { output } of model.values()) {
    holds(output, ({ shape }, name) => {
      if (shape.kind === 'timestamp') dates.add(name);
      if (shape.kind === 'blob') blobs.add(name);
      return false;
    });
  }
  const text = new Map<string, string[]>();
  for (const { name: operation, output } of model.values()) {
    const found = new Set<string>();
    holds(output, ({ shape }, name) => {
      if (dates.has(name) && shape.kind !== 'timestamp') found.add(name);
      return false;
    });
    for (const name of found) text.set(name, [...(text.get(name) ?? []), operation]);
  }
  return [
    header,
    `export const dates = ${wrap([...dates].sort())};\n`,
    '/** Names of dates that are plain text in the answers of these operations. */',
    'export const textIn: Readonly<Record<string, string>> = {',
    ...[...text].sort().map(([name, all]) => `  ${name}: ${wrap(all)},`),
    '};\n',
    `export const blobs = ${wrap([...blobs].sort())};\n`,
  ].join('\n');
}

function verbOf(operation: string): string {
  return operation.match(/^[A-Z][a-z]+/)?.[0] ?? operation;
}

/** Words in lines of at most 80 characters, so that a change of the model is a small difference. */
function wrap(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length < 80) lines[lines.length - 1] = last ? `${last} ${word}` : word;
    else lines.push(word);
  }
  return lines.length === 1 ? `'${lines[0]}'` : `\`\n${lines.join('\n')}\``;
}
