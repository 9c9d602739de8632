import * as sdk from '@aws-sdk/client-ec2';

type Schema = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  detail: unknown,
  members?: readonly unknown[],
];
interface Traits {
  readonly ec2QueryName?: string;
  readonly xmlName?: string;
}

const LIST = 1;
const STRUCT = 3;
const OPERATION = 9;
const BLOB = 21;

/**
 * The source text of `query-names.gen.ts`: where EC2's Query API calls an input's member otherwise than the SDK, and
 * which members are blobs, of every operation. A member's own name is enough where all structs agree; else the name of the operation or
 * member around it comes first.
 */
export function queryNamesSource(): string {
  const names = new Map<string, Map<string, string>>();
  const blobs: string[] = [];
  const walk = (schema: unknown, within: string, seen: readonly unknown[]): void => {
    const [struct] = resolve(schema);
    if (!isSchema(struct) || seen.includes(struct)) return;
    if (struct[0] === LIST) walk(struct[4], within, [...seen, struct]);
    if (struct[0] !== STRUCT) return;
    (struct[4] as readonly string[]).forEach((name, index) => {
      const [member, traits] = resolve(struct[5]?.[index]);
      const xml = traits.xmlName && traits.xmlName.charAt(0).toUpperCase() + traits.xmlName.slice(1);
      const places = names.get(name) ?? new Map<string, string>();
      names.set(name, places.set(`${within}.${name}`, traits.ec2QueryName ?? xml ?? name));
      if (member === BLOB) blobs.push(`${within}.${name}`);
      walk(member, name, [...seen, struct]);
    });
  };
  for (const operation of Object.values(sdk) as unknown[]) {
    if (Array.isArray(operation) && operation[0] === OPERATION && typeof operation[2] === 'string') {
      walk(operation[4], operation[2], []);
    }
  }
  const rows = [...names].flatMap(([name, places]) => {
    const [usual, ...others] = mostFrequent([...places.values()]);
    const exceptions = [...places].filter(([, written]) => others.includes(written));
    return [...(usual === name ? [] : [[name, usual]]), ...exceptions];
  });
  const entries = rows
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([key = '', written]) => entry(key.includes('.') ? `'${key}'` : key, `'${written}'`));
  return `// Generated from the SDK's model by \`pnpm --filter @muster/plans generate\`. Do not edit.

export const queryNames: Readonly<Record<string, string>> = {
${entries.join('')}};

export const blobs: ReadonlySet<string> = new Set([${blobs.map((name) => `'${name}'`).join(', ')}]);
`;
}

/** A line of the table, broken where it would be longer than the formatter allows. */
function entry(key: string, value: string): string {
  const line = `  ${key}: ${value},`;
  return line.length > 110 ? `  ${key}:\n    ${value},\n` : `${line}\n`;
}

function mostFrequent(values: readonly string[]): string[] {
  const counted = Map.groupBy(values, (value) => value);
  return [...counted].sort(([, a], [, b]) => b.length - a.length).map(([value]) => value);
}

function isSchema(value: unknown): value is Schema {
  return Array.isArray(value) && typeof value[1] === 'string';
}

/** A member may be a function, to refer to what is declared later, or a pair of a schema and traits of its own. */
function resolve(raw: unknown): [schema: unknown, traits: Traits] {
  const schema: unknown = typeof raw === 'function' ? raw() : raw;
  if (!Array.isArray(schema) || isSchema(schema)) return [schema, {}];
  const traits: unknown = schema[1];
  return [resolve(schema[0])[0], typeof traits === 'object' && traits !== null ? traits : {}];
}
