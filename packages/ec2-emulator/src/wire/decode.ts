import { errors } from '../core/errors.ts';
import { saysSomethingEmpty } from './empty-values.ts';
import { type Member, type Scalar, type StructureShape, shapeOf, typeAndTraits } from './model/model.ts';
import type { TypeName } from './model/source.ts';
import type { ParamNode } from './params.ts';

type Decoder = (node: ParamNode, path: string) => unknown;

const decoders = new Map<TypeName, Decoder>();

/**
 * A request's parameters as the SDK's input shape.
 * Throws `UnknownParameter`, `MissingParameter` or `InvalidParameterValue` as EC2 does.
 */
export function decodeInput(type: TypeName, params: ParamNode): Record<string, unknown> {
  return decoderFor(type)(params, '') as Record<string, unknown>;
}

function decoderFor(type: TypeName): Decoder {
  let decoder = decoders.get(type);
  if (!decoder) {
    decoder = compile(type);
    decoders.set(type, decoder);
  }
  return decoder;
}

function compile(type: TypeName): Decoder {
  const shape = shapeOf(type);
  if (shape.kind === 'structure') return structureDecoder(shape);
  if (shape.kind === 'list') return listDecoder(typeAndTraits(shape.element)[0]);
  return scalarDecoder(shape.kind);
}

/** EC2 calls a parameter that is missing by the name it has in requests, but for these. */
const NAMES_IN_ERRORS: Readonly<Record<string, string>> = { ResourceId: 'resourceIdSet' };

function structureDecoder({ name, members }: StructureShape): Decoder {
  const byQueryName = new Map(members.map((member) => [member.queryName, member]));
  const required = members.filter((member) => member.required);
  return (node, path) => {
    if (node.value) throw errors.unknownParameter(path);
    const structure: Record<string, unknown> = {};
    for (const [key, child] of node.children ?? []) {
      const member = byQueryName.get(key);
      const childPath = path ? `${path}.${key}` : key;
      if (!member) throw errors.unknownParameter(firstLeaf(child, childPath));
      const value = decoderFor(member.type)(oneOf(child, name, member), childPath);
      if (member.required || !isAbsent(value, name, member)) structure[member.name] = value;
    }
    for (const member of required) {
      if (isGiven(structure[member.name])) continue;
      throw missing(member, path);
    }
    return structure;
  };
}

/** Parameters that older versions had as a list, in which EC2 takes one element still: boto 2 and fog send it so. */
const ONCE_A_LIST: ReadonlySet<string> = new Set(['GetConsoleOutputRequest.InstanceId']);

/** What hangs below a parameter's name, or below its first element where it is a list of one that once was one. */
function oneOf(node: ParamNode, structure: string, { name }: Member): ParamNode {
  const { children } = node;
  if (children?.size !== 1 || !ONCE_A_LIST.has(`${structure}.${name}`)) return node;
  return children.get('1') ?? node;
}

/**
 * Whether an optional parameter that is written says no more than one that isn't: an empty text, or a structure in which
 * nothing else was written. Many clients write every parameter they know of: Packer sends `VpcId=&SubnetId=` for a build
 * without a VPC. A required one goes on to its action, which refuses it in EC2's words.
 */
function isAbsent(value: unknown, structure: string, { name, type }: Member): boolean {
  if (value === '') return !saysSomethingEmpty(structure, name);
  return shapeOf(type).kind === 'structure' && Object.keys(value as object).length === 0;
}

// An empty list says as little as none.
const isGiven = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The error for a required parameter that is not there; a list of instances has words of its own. */
function missing({ queryName, type }: Member, path: string) {
  if (queryName === 'InstanceId' && shapeOf(type).kind === 'list') {
    return errors.invalidParameterCombination('No instances specified');
  }
  const name = NAMES_IN_ERRORS[queryName] ?? queryName;
  return errors.missingParameter(path ? `${path}.${name}` : name);
}

function listDecoder(elementType: TypeName): Decoder {
  return (node, path) => {
    const elements: [position: number, value: unknown][] = [];
    for (const [key, child] of node.children ?? []) {
      if (!/^\d{1,6}$/.test(key)) throw errors.unknownParameter(firstLeaf(child, `${path}.${key}`));
      elements.push([Number(key), decoderFor(elementType)(child, `${path}.${key}`)]);
    }
    // A bare `InstanceId=i-1` means a list of one to EC2.
    if (node.value !== undefined && elements.length === 0) {
      return node.value === '' ? [] : [decoderFor(elementType)({ value: node.value }, path)];
    }
    return elements.sort((a, b) => a[0] - b[0]).map(([, value]) => value);
  };
}

/** The parameters that EC2 takes fractions for; the SDK's model does not tell them from those it takes none for. */
const FRACTIONAL =
  /(^|\.)(Amount|(OnDemand)?FulfilledCapacity|Max|Min|Price|Priority|UploadSize|Weight|WeightedCapacity)$/;

const SCALAR_DECODERS: Record<Scalar, (text: string, path: string) => unknown> = {
  string: (text) => text,
  number: (text, path) => {
    const form = FRACTIONAL.test(path) ? /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/ : /^[+-]?\d+$/;
    if (form.test(text) && Number.isFinite(Number(text))) return Number(text);
    throw invalid(text, path, 'Expected a number.');
  },
  boolean: (text, path) => {
    if (/^true$/i.test(text)) return true;
    if (/^false$/i.test(text)) return false;
    throw invalid(text, path, "Expected 'true' or 'false'.");
  },
  timestamp: (text, path) => {
    const time = new Date(text);
    if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(time.getTime())) return time;
    throw invalid(text, path, 'Expected a date and time such as 2026-01-31T12:00:00Z.');
  },
  blob: (text, path) => {
    if (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) return new Uint8Array(Buffer.from(text, 'base64'));
    throw invalid(text, path, 'Expected base64.');
  },
};

function scalarDecoder(kind: Scalar): Decoder {
  const decode = SCALAR_DECODERS[kind];
  return (node, path) => {
    if (node.children) throw errors.unknownParameter(firstLeaf(node, path));
    return decode(node.value ?? '', path);
  };
}

function invalid(text: string, path: string, expectation: string) {
  return errors.invalidParameterValue(`Value (${text}) for parameter ${path} is invalid. ${expectation}`);
}

/** The whole name, as the caller wrote it, of the first parameter at or below a node. */
function firstLeaf(node: ParamNode, path: string): string {
  const [first] = node.children ?? [];
  return first && node.value === undefined ? firstLeaf(first[1], `${path}.${first[0]}`) : path;
}
