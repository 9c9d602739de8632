import { fragmentOf } from './fragments.ts';
import { shapeOf, typeAndTraits } from './model/model.ts';
import type { TypeName } from './model/source.ts';
import { escapeXml } from './xml.ts';

/** Turns a value into the inside of its element. */
type Encoder = (value: never) => string;

const encoders = new Map<TypeName, Encoder>();

/** The elements of an output structure, in the model's order. Members the model doesn't know are left out. */
export function encodeOutput(type: TypeName, output: unknown): string {
  return encoderFor(type)(output as never);
}

function encoderFor(type: TypeName): Encoder {
  let encoder = encoders.get(type);
  if (!encoder) {
    encoder = compile(type);
    encoders.set(type, encoder);
  }
  return encoder;
}

function compile(type: TypeName): Encoder {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'structure':
      return structureEncoder(shape.members.map(({ name, xmlName, type }) => ({ name, xmlName, type })));
    case 'list': {
      const [elementType, { xmlName = 'member' }] = typeAndTraits(shape.element);
      return listEncoder(elementType, xmlName);
    }
    case 'timestamp':
      return (time: Date) => time.toISOString();
    case 'blob':
      return (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    case 'string':
      return (text: string) => escapeXml(String(text));
    default:
      return (value: number | boolean) => String(value);
  }
}

function structureEncoder(members: { name: string; xmlName: string; type: TypeName }[]): Encoder {
  // Shapes contain themselves, so a member's encoder is looked up at its first use, then kept.
  const slots = members.map(({ name, xmlName, type }) => ({
    name,
    type,
    open: `<${xmlName}>`,
    close: `</${xmlName}>`,
    empty: `<${xmlName}/>`,
    encode: undefined as Encoder | undefined,
  }));
  return (structure: Record<string, unknown>) => {
    let xml = '';
    for (const slot of slots) {
      const value = structure[slot.name];
      if (value === undefined || value === null) continue;
      slot.encode ??= encoderFor(slot.type);
      const inside = slot.encode(value as never);
      xml += inside === '' ? slot.empty : slot.open + inside + slot.close;
    }
    return xml;
  };
}

function listEncoder(elementType: TypeName, xmlName: string): Encoder {
  const open = `<${xmlName}>`;
  const close = `</${xmlName}>`;
  let encode: Encoder | undefined;
  return (elements: unknown[]) => {
    encode ??= encoderFor(elementType);
    let xml = '';
    for (const element of elements) xml += open + fragmentOf(element, encode) + close;
    return xml;
  };
}
