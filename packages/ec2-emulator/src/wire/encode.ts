import type { XmlDocument } from './document.ts';
import { type Encoder, writeElement } from './fragments.ts';
import { shapeOf, typeAndTraits } from './model/model.ts';
import type { TypeName } from './model/source.ts';
import { escapeXml } from './xml.ts';

/** The text of a value that is no structure and no list. */
type ToText = (value: never) => string;

type Compiled = { readonly text: ToText } | { readonly encode: Encoder; readonly isEmpty: IsEmpty };
type IsEmpty = (value: never) => boolean;

const compiled = new Map<TypeName, Compiled>();

/** Writes the elements of an output structure, in the model's order. Members the model doesn't know are left out. */
export function writeOutput(type: TypeName, output: unknown, document: XmlDocument): void {
  const shape = compiledShape(type);
  if ('encode' in shape) shape.encode(output as never, document);
}

function compiledShape(type: TypeName): Compiled {
  let shape = compiled.get(type);
  if (!shape) {
    shape = compile(type);
    compiled.set(type, shape);
  }
  return shape;
}

function compile(type: TypeName): Compiled {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'structure':
      return structure(shape.members.map(({ name, xmlName, type }) => ({ name, xmlName, type })));
    case 'list': {
      const [elementType, { xmlName = 'member' }] = typeAndTraits(shape.element);
      return list(elementType, xmlName);
    }
    case 'timestamp':
      return { text: (time: Date) => time.toISOString() };
    case 'blob':
      return { text: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64') };
    case 'string':
      return { text: (text: string) => escapeXml(String(text)) };
    default:
      return { text: (value: number | boolean) => String(value) };
  }
}

function structure(members: { name: string; xmlName: string; type: TypeName }[]): Compiled {
  // Shapes contain themselves, so a member's is looked up at its first use, then kept.
  const slots = members.map(({ name, xmlName, type }) => ({
    name,
    type,
    open: `<${xmlName}>`,
    close: `</${xmlName}>`,
    empty: `<${xmlName}/>`,
    shape: undefined as Compiled | undefined,
  }));
  const encode = (structure: Record<string, unknown>, document: XmlDocument) => {
    for (const slot of slots) {
      const value = structure[slot.name];
      if (value === undefined || value === null) continue;
      slot.shape ??= compiledShape(slot.type);
      const { shape } = slot;
      if ('text' in shape) {
        const text = shape.text(value as never);
        document.write(text === '' ? slot.empty : slot.open + text + slot.close);
      } else if (shape.isEmpty(value as never)) document.write(slot.empty);
      else {
        document.write(slot.open);
        shape.encode(value as never, document);
        document.write(slot.close);
      }
    }
  };
  const isEmpty = (structure: Record<string, unknown>) =>
    slots.every(({ name }) => structure[name] === undefined || structure[name] === null);
  return { encode, isEmpty };
}

function list(elementType: TypeName, xmlName: string): Compiled {
  const open = `<${xmlName}>`;
  const close = `</${xmlName}>`;
  // An element that is kept is kept with its tags: what is sent is then one run of bytes after another.
  let element: Encoder | undefined;
  const elementEncoder = (): Encoder => {
    const shape = compiledShape(elementType);
    return (value: never, document: XmlDocument) => {
      document.write(open);
      if ('text' in shape) document.write(shape.text(value));
      else shape.encode(value, document);
      document.write(close);
    };
  };
  const encode = (elements: unknown[], document: XmlDocument) => {
    element ??= elementEncoder();
    for (const each of elements) writeElement(each, element, document);
  };
  return { encode, isEmpty: (elements: unknown[]) => elements.length === 0 };
}
