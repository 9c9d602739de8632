import type { XmlDocument } from './document.ts';
import { type Encoder, writeElement } from './fragments.ts';
import { shapeOf, typeAndTraits } from './model/model.ts';
import type { Reference, TypeName } from './model/source.ts';
import { escapeXml } from './xml.ts';

/** The content of an element; empty for a structure or a list that has nothing in it. */
type ToText = (value: never) => string;

/**
 * How a value is written: made to a text first, or, where its length has no bound one would like to see in a text,
 * piece by piece.
 */
type Compiled =
  | { readonly text: ToText }
  | { readonly encode: Encoder; readonly isEmpty: (value: never) => boolean };

/** A member of a structure, with the value it had the last time and the element that made. */
interface Slot {
  readonly name: string;
  readonly type: TypeName;
  readonly open: string;
  readonly close: string;
  readonly empty: string;
  shape?: Compiled;
  value?: unknown;
  element: string;
}

type Structure = Readonly<Record<string, unknown>>;

const outputs = new Map<TypeName, Encoder>();
const compiled = new Map<TypeName, Compiled>();

/** Writes the elements of an output structure, in the model's order. Members the model doesn't know are left out. */
export function writeOutput(type: TypeName, output: unknown, document: XmlDocument): void {
  let encode = outputs.get(type);
  if (!encode) {
    // Its lists are what a describe operation has found, which may be everything there is.
    encode = structureEncoder(slotsOf(type), (member) => pieceByPiece(member) ?? compiledShape(member));
    outputs.set(type, encode);
  }
  encode(output as never, document);
}

function compiledShape(type: TypeName): Compiled {
  let shape = compiled.get(type);
  if (!shape) {
    shape = (hasListsInLists(type) && pieceByPiece(type)) || { text: textOf(type) };
    compiled.set(type, shape);
  }
  return shape;
}

function pieceByPiece(type: TypeName): Compiled | undefined {
  const shape = shapeOf(type);
  if (shape.kind === 'list') {
    return { encode: listEncoder(shape.element), isEmpty: (elements: unknown[]) => elements.length === 0 };
  }
  if (shape.kind !== 'structure') return undefined;
  const slots = slotsOf(type);
  const isEmpty = (structure: Structure) =>
    slots.every(({ name }) => structure[name] === undefined || structure[name] === null);
  return { encode: structureEncoder(slots, compiledShape), isEmpty };
}

/** Whether a type, which may contain itself, has a list of what has lists. */
function hasListsInLists(type: TypeName, lists = 0, within: readonly TypeName[] = []): boolean {
  if (within.includes(type)) return true;
  const shape = shapeOf(type);
  const inside = [...within, type];
  if (shape.kind === 'list') {
    return lists === 1 || hasListsInLists(typeAndTraits(shape.element)[0], lists + 1, inside);
  }
  return (
    shape.kind === 'structure' && shape.members.some((member) => hasListsInLists(member.type, lists, inside))
  );
}

function slotsOf(type: TypeName): Slot[] {
  const shape = shapeOf(type);
  const members = shape.kind === 'structure' ? shape.members : [];
  return members.map(({ name, xmlName, type }) => ({
    name,
    type,
    open: `<${xmlName}>`,
    close: `</${xmlName}>`,
    empty: `<${xmlName}/>`,
    element: '',
  }));
}

function structureEncoder(slots: readonly Slot[], shapeOfMember: (type: TypeName) => Compiled): Encoder {
  return (structure: Structure, document: XmlDocument) => {
    let text = '';
    for (const slot of slots) {
      const value = structure[slot.name];
      if (value === undefined || value === null) continue;
      // Shapes contain themselves, so a member's is looked up at its first use, then kept.
      slot.shape ??= shapeOfMember(slot.type);
      const { shape } = slot;
      if ('text' in shape) text += elementOf(slot, value, shape.text);
      else if (shape.isEmpty(value as never)) text += slot.empty;
      else {
        document.write(text + slot.open);
        shape.encode(value as never, document);
        text = slot.close;
      }
    }
    document.write(text);
  };
}

function listEncoder(reference: Reference): Encoder {
  const { type, open, close } = elementTags(reference);
  // An element that is kept is kept with its tags: what is sent is then one run of bytes after another.
  let element: Encoder | undefined;
  const elementEncoder = (): Encoder => {
    const shape = compiledShape(type);
    if ('text' in shape) {
      return (value: never, document: XmlDocument) => document.write(open + shape.text(value) + close);
    }
    return (value: never, document: XmlDocument) => {
      document.write(open);
      shape.encode(value, document);
      document.write(close);
    };
  };
  return (elements: unknown[], document: XmlDocument) => {
    element ??= elementEncoder();
    for (const each of elements) writeElement(each, element, document);
  };
}

function textOf(type: TypeName): ToText {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'structure': {
      const slots = slotsOf(type).map((slot) => ({ ...slot, toText: textOf(slot.type) }));
      return (structure: Structure) => {
        let text = '';
        for (const slot of slots) {
          const value = structure[slot.name];
          if (value !== undefined && value !== null) text += elementOf(slot, value, slot.toText);
        }
        return text;
      };
    }
    case 'list': {
      const { type, open, close } = elementTags(shape.element);
      const toText = textOf(type);
      return (elements: never[]) => {
        let text = '';
        for (const each of elements) text += open + toText(each) + close;
        return text;
      };
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

/**
 * A member's whole element. Resources of one request have most of their values in common and stand one after another,
 * and a value never changes, so the element made the last time often does.
 */
function elementOf(slot: Slot, value: unknown, toText: ToText): string {
  if (value !== slot.value) {
    const text = toText(value as never);
    slot.element = text === '' ? slot.empty : slot.open + text + slot.close;
    slot.value = value;
  }
  return slot.element;
}

function elementTags(reference: Reference) {
  const [type, { xmlName = 'member' }] = typeAndTraits(reference);
  return { type, open: `<${xmlName}>`, close: `</${xmlName}>` };
}
