/** One of the SDK's schema tuples, or a shorthand for one. The SDK does not type them for other readers. */
export type RawSchema = number | string | readonly unknown[] | (() => RawSchema);

type SimpleKind = 'text' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'nothing';

/** What a value is: the SDK's schemas, reduced to what Muster asks of them. */
export type Shape =
  | { readonly kind: SimpleKind }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'struct'; readonly members: ReadonlyMap<string, Member> };

/** One field of a struct. */
export interface Member {
  readonly shape: Shape;
  readonly sensitive: boolean;
}

const LIST_OF = 64;
const SENSITIVE_BIT = 8;
const simple: Record<number | string, { readonly kind: SimpleKind }> = {
  unit: { kind: 'nothing' },
  0: { kind: 'text' },
  1: { kind: 'number' },
  2: { kind: 'boolean' },
  4: { kind: 'timestamp' },
  5: { kind: 'timestamp' },
  6: { kind: 'timestamp' },
  7: { kind: 'timestamp' },
  21: { kind: 'blob' },
};
const shapes = new WeakMap<readonly unknown[], Shape>();

/**
 * Reads a schema of `@aws-sdk/client-ec2`: `[0, namespace, name, traits, base]` is a simple type, `[1, …, item]` a
 * list, `[3, …, memberNames, members]` a struct, and a number below 64 a simple type without a name of its own
 * (64 and above: a list of it). Throws on a kind that EC2's model has not had so far, such as a map.
 */
export function shapeOf(raw: RawSchema): Shape {
  const [schema] = withTraits(raw);
  if (!Array.isArray(schema)) return unnamedShape(schema);
  const known = shapes.get(schema);
  if (known) return known;
  const shape = namedShape(schema);
  shapes.set(schema, shape);
  return shape;
}

function unnamedShape(schema: unknown): Shape {
  if (typeof schema === 'number' && schema >= LIST_OF) {
    return { kind: 'list', item: unnamedShape(schema - LIST_OF) };
  }
  const shape = simple[String(schema)];
  if (!shape)
    throw new Error(`the EC2 model has a kind of schema that Muster cannot read: ${String(schema)}`);
  return shape;
}

function namedShape(schema: readonly unknown[]): Shape {
  const [kind, , , , detail, members] = schema;
  if (kind === 0) return unnamedShape(detail);
  // Shapes refer to each other, also in circles, so what a list or struct holds is read when asked for.
  if (kind === 1) {
    return {
      kind: 'list',
      get item() {
        return shapeOf(detail as RawSchema);
      },
    };
  }
  if (kind === 3) {
    let read: ReadonlyMap<string, Member> | undefined;
    return {
      kind: 'struct',
      get members() {
        read ??= membersOf(detail as readonly string[], members as readonly RawSchema[]);
        return read;
      },
    };
  }
  throw new Error(`the EC2 model has a kind of schema that Muster cannot read: ${String(schema[2])}`);
}

function membersOf(names: readonly string[], schemas: readonly RawSchema[]): ReadonlyMap<string, Member> {
  return new Map(
    names.map((name, index) => {
      const raw = schemas[index] ?? 'unit';
      const [schema, own] = withTraits(raw);
      const inherited = Array.isArray(schema) ? schema[3] : 0;
      return [name, { shape: shapeOf(raw), sensitive: isSensitive(own) || isSensitive(inherited) }] as const;
    }),
  );
}

/** A member may be `[schema, traits]` and a schema may be a function, to refer to what is declared later. */
function withTraits(raw: RawSchema): readonly [schema: unknown, traits: unknown] {
  const schema = typeof raw === 'function' ? raw() : raw;
  if (!Array.isArray(schema) || typeof schema[1] === 'string') return [schema, 0];
  return [withTraits(schema[0])[0], schema[1]];
}

function isSensitive(traits: unknown): boolean {
  if (typeof traits === 'number') return (traits & SENSITIVE_BIT) !== 0;
  return typeof traits === 'object' && traits !== null && 'sensitive' in traits;
}
