import type { ModelLine, Reference, Traits, TypeName } from './source.ts';

const OPERATION = 9;
const STRUCTURE = 3;
const LIST = 1;
const LIST_MODIFIER = 64;

/**
 * The SDK's schemas as model lines, sorted, operations first.
 *
 * Schemas are arrays led by their kind: `[9, namespace, name, traits, input, output]` is an operation,
 * `[3, ns, name, traits, memberNames, memberTypes, requiredCount?]` a structure, `[1, ns, name, traits, element]`
 * a list, `[0, ns, name, traits, type]` a named scalar; a type with traits is the pair `[type, traits]`, references
 * are thunks, and a list of unnamed scalars is `64 | scalar`.
 */
export async function modelLines(): Promise<string[]> {
  const sdk: Record<string, unknown> = await import('@aws-sdk/client-ec2');
  const operations: ModelLine[] = [];
  const shapes = new Map<string, ModelLine>();
  const typeName = (schema: unknown) => nameOf(schema, shapes);
  for (const schema of Object.values(sdk)) {
    if (!Array.isArray(schema) || schema[0] !== OPERATION) continue;
    operations.push(['operation', schema[2], typeName(schema[4]), typeName(schema[5])]);
  }
  const byName = (a: ModelLine, b: ModelLine) => (a[1] < b[1] ? -1 : 1);
  return [...operations.sort(byName), ...[...shapes.values()].sort(byName)].map((line) =>
    JSON.stringify(line),
  );
}

function nameOf(reference: unknown, shapes: Map<string, ModelLine>): TypeName {
  const schema = resolve(reference);
  if (typeof schema === 'string') return schema;
  if (typeof schema === 'number') return schema & LIST_MODIFIER ? scalarList(schema, shapes) : schema;
  if (!Array.isArray(schema)) throw new Error(`A schema of an unknown form: ${String(schema)}`);
  const name = String(schema[2]);
  if (schema[0] === STRUCTURE) {
    if (shapes.has(name)) return name;
    const line: ModelLine = ['structure', name, schema[4], [], schema[6] ?? 0];
    shapes.set(name, line);
    line[3] = schema[5].map((member: unknown) => referenceOf(member, shapes));
    return name;
  }
  if (schema[0] === LIST) {
    if (shapes.has(name)) return name;
    const line: ModelLine = ['list', name, 0];
    shapes.set(name, line);
    line[2] = referenceOf(schema[4], shapes);
    return name;
  }
  if (schema[0] === 0) return schema[4];
  throw new Error(`${name}: schema kind ${schema[0]} is not one the codec knows`);
}

function scalarList(schema: number, shapes: Map<string, ModelLine>): string {
  const scalar = schema & ~LIST_MODIFIER;
  const name = `List of ${scalar}`;
  shapes.set(name, ['list', name, scalar]);
  return name;
}

function referenceOf(reference: unknown, shapes: Map<string, ModelLine>): Reference {
  const schema = resolve(reference);
  if (!isTraited(schema)) return nameOf(schema, shapes);
  const traits = schema[1];
  return typeof traits === 'object' ? [nameOf(schema[0], shapes), traits] : nameOf(schema[0], shapes);
}

/** A pair `[type, traits]`: unlike every schema array it has a type, not a kind, in front and only two slots. */
function isTraited(schema: unknown): schema is [unknown, Traits | number] {
  return Array.isArray(schema) && schema.length === 2;
}

function resolve(schema: unknown): unknown {
  return typeof schema === 'function' ? resolve(schema()) : schema;
}
