import { readFileSync } from 'node:fs';
import { MODEL_FILE, type ModelLine, type Reference, type Traits, type TypeName } from './source.ts';

export type Scalar = 'string' | 'number' | 'boolean' | 'timestamp' | 'blob';

export interface ListShape {
  readonly kind: 'list';
  readonly element: Reference;
}

export interface Member {
  readonly name: string;
  /** Its name in a request: `Filter`, `DryRun`. */
  readonly queryName: string;
  /** Its element in a reply: `keySet`, `item`. */
  readonly xmlName: string;
  readonly type: TypeName;
  readonly required: boolean;
}

export interface StructureShape {
  readonly kind: 'structure';
  readonly name: string;
  readonly members: readonly Member[];
}

export type Shape = { readonly kind: Scalar } | ListShape | StructureShape;

export interface OperationModel {
  readonly name: string;
  readonly input: TypeName;
  readonly output: TypeName;
}

const SCALARS: Record<number, Scalar> = {
  0: 'string',
  1: 'number',
  2: 'boolean',
  4: 'timestamp',
  5: 'timestamp',
  21: 'blob',
};

const operations = new Map<string, string>();
const shapeLines = new Map<string, string>();
const shapes = new Map<TypeName, Shape>();

// Found by position: every start waits for this, and a regular expression takes five times as long.
for (const line of readFileSync(MODEL_FILE, 'utf8').split('\n')) {
  if (line === '') continue;
  const name = line.slice(line.indexOf(',"') + 2, line.indexOf('",', line.indexOf(',"')));
  (line.startsWith('["operation"') ? operations : shapeLines).set(name, line);
}

/** Every operation of API version 2016-11-15. */
export const operationNames: ReadonlySet<string> = new Set(operations.keys());

/** The operation's input and output types, or nothing when EC2 has no such operation. */
export function operationModel(name: string): OperationModel | undefined {
  const line = operations.get(name);
  if (!line) return undefined;
  const [, , input, output] = JSON.parse(line);
  return { name, input, output };
}

/** The shape a type names. Throws on a type that is not in the model. */
export function shapeOf(type: TypeName): Shape {
  let shape = shapes.get(type);
  if (!shape) {
    shape = typeof type === 'number' ? scalarShape(type) : readShape(type);
    shapes.set(type, shape);
  }
  return shape;
}

/** A reference's type and traits, apart. */
export function typeAndTraits(reference: Reference): [TypeName, Traits] {
  return Array.isArray(reference) ? reference : [reference, {}];
}

function scalarShape(type: number): Shape {
  const kind = SCALARS[type];
  if (!kind) throw new Error(`The model has no scalar ${type}`);
  return { kind };
}

function readShape(name: string): Shape {
  if (name === 'unit') return { kind: 'structure', name, members: [] };
  const text = shapeLines.get(name);
  if (!text) throw new Error(`The model has no shape ${name}`);
  const line: ModelLine = JSON.parse(text);
  if (line[0] === 'list') return { kind: 'list', element: line[2] };
  if (line[0] !== 'structure') throw new Error(`${name} is an operation, not a shape`);
  const [, , memberNames, types, required] = line;
  return {
    kind: 'structure',
    name,
    members: memberNames.map((memberName, index) =>
      memberOf(memberName, types[index] ?? 0, index < required),
    ),
  };
}

function memberOf(name: string, reference: Reference, required: boolean): Member {
  const [type, traits] = typeAndTraits(reference);
  const xmlName = traits.xmlName ?? name;
  // The EC2 Query protocol capitalises what it takes from the XML name: smithy.io, "aws.protocols#ec2Query".
  const queryName = traits.ec2QueryName ?? xmlName.charAt(0).toUpperCase() + xmlName.slice(1);
  return { name, queryName, xmlName, type, required };
}
