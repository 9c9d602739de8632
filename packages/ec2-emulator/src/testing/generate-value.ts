import { shapeOf, typeAndTraits } from '../wire/model/model.ts';
import type { TypeName } from '../wire/model/source.ts';

/** Text that XML and query strings each have their trouble with. */
const TEXTS = ['plain', ' a  b ', '<&>"\'', 'é 서울 🙂', 'a+b=c&d%20', 'line\nline', '0', 'true', ']]>'];

/**
 * Makes values of a type: every member of every structure down to a depth and
 * what is required below it, lists of one or two, and texts, numbers
 * and times that differ from one to the next.
 */
export function valueGenerator(maxDepth: number): (type: TypeName) => unknown {
  let count = 0;

  function generate(type: TypeName, depth: number): unknown {
    count += 1;
    const shape = shapeOf(type);
    switch (shape.kind) {
      case 'string':
        return `${TEXTS[count % TEXTS.length]}${count}`;
      case 'number':
        return count % 2 === 0 ? count : -count;
      case 'boolean':
        return count % 2 === 0;
      case 'timestamp':
        return new Date(count * 86_400_123);
      case 'blob':
        return new Uint8Array([count % 256, 0, 255]);
      case 'list': {
        const [elementType] = typeAndTraits(shape.element);
        return Array.from({ length: 1 + (count % 2) }, () => generate(elementType, depth + 1));
      }
      case 'structure':
        return Object.fromEntries(
          shape.members
            .filter((member) => depth < maxDepth || member.required || isScalar(member.type))
            .map((member) => [member.name, generate(member.type, depth + 1)]),
        );
    }
  }

  return (type) => generate(type, 0);
}

function isScalar(type: TypeName): boolean {
  const { kind } = shapeOf(type);
  return kind !== 'list' && kind !== 'structure';
}
