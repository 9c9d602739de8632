import { holds, model } from '../model/operation.ts';
import type { Shape } from '../model/shape.ts';
import type { InputOf, OperationName } from '../types.ts';

/** A field of an input that is not what the operation takes. The SDK would leave it out and say nothing. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  /** Where: `Filters.0.Values`. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Turns JSON into an operation's input, with dates from ISO 8601 and bytes from Base64, or, where the JSON is meant for
 * people to read (a plan's), from their UTF-8 text. Throws `InvalidInput` for a field that the operation does not have
 * or a value of another type.
 */
export function inputFromJson<O extends OperationName>(
  operation: O,
  json: unknown,
  bytes: Bytes = 'base64',
): InputOf<O> {
  const shape = model.get(operation)?.input;
  if (!shape) throw new TypeError(`EC2 has no operation ${operation}`);
  return fromJson(shape.kind === 'nothing' ? NO_FIELDS : shape, json, { path: '', bytes }) as InputOf<O>;
}

/** Turns an operation's output into what JSON can hold: bytes as Base64. Dates turn into ISO 8601 by themselves. */
export function outputToJson<T>(operation: OperationName, output: T): T {
  return operationsWithBlobs().has(operation) ? (bytesToBase64(output) as T) : output;
}

let withBlobs: ReadonlySet<OperationName> | undefined;

/** Three of more than eight hundred, so the others' outputs need not be walked. */
function operationsWithBlobs(): ReadonlySet<OperationName> {
  withBlobs ??= new Set(
    [...model.values()]
      .filter(({ output }) => holds(output, ({ shape }) => shape.kind === 'blob'))
      .map(({ name }) => name),
  );
  return withBlobs;
}

function bytesToBase64(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(bytesToBase64);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, bytesToBase64(field)]));
}

/** How bytes are written in JSON. */
type Bytes = 'base64' | 'utf8';

/** Where in the JSON we are, and how to read it. */
interface At {
  readonly path: string;
  readonly bytes: Bytes;
}

const NO_FIELDS: Shape = { kind: 'struct', members: new Map() };

function fromJson(shape: Shape, json: unknown, at: At): unknown {
  const must = (kind: string) => new InvalidInput(at.path, `must be ${kind}`);
  switch (shape.kind) {
    case 'text':
      if (typeof json !== 'string') throw must('a string');
      return json;
    case 'number':
      if (typeof json !== 'number' || !Number.isFinite(json)) throw must('a number');
      return json;
    case 'boolean':
      if (typeof json !== 'boolean') throw must('true or false');
      return json;
    case 'timestamp':
      if (typeof json !== 'string' || !ISO_8601.test(json) || Number.isNaN(Date.parse(json))) {
        throw must('a time like 2026-01-31T08:00:00Z');
      }
      return new Date(json);
    case 'blob':
      if (typeof json !== 'string') throw must('a string');
      if (at.bytes === 'base64' && !BASE64.test(json)) throw must('bytes in Base64');
      return Uint8Array.from(Buffer.from(json, at.bytes));
    case 'list':
      if (!Array.isArray(json)) throw must('a list');
      return json.map((item, index) => fromJson(shape.item, item, within(at, String(index))));
    case 'struct':
      if (typeof json !== 'object' || json === null || Array.isArray(json)) throw must('an object');
      return Object.fromEntries(fieldsOf(shape.members, json, at));
    case 'nothing':
      throw must('left out');
  }
}

function fieldsOf(members: Extract<Shape, { kind: 'struct' }>['members'], json: object, at: At) {
  return Object.entries(json).map(([name, value]) => {
    const member = members.get(name);
    if (!member) throw new InvalidInput(within(at, name).path, 'is not a field that this operation takes');
    return [name, fromJson(member.shape, value, within(at, name))] as const;
  });
}

function within(at: At, name: string): At {
  return { ...at, path: at.path ? `${at.path}.${name}` : name };
}
