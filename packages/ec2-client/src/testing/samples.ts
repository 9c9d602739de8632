import type { Shape } from '../model/shape.ts';

/** Text that looks like a time, so that a field of text that is taken for a date shows. */
const TEXT = '2026-02-03T04:05:06.000Z';

/** A value of a shape with every field set, as the SDK's types have it. A shape within itself ends at the second turn. */
export function sampleOf(shape: Shape, within: readonly Shape[] = []): unknown {
  switch (shape.kind) {
    case 'text':
      return TEXT;
    case 'number':
      return 42;
    case 'boolean':
      return true;
    case 'timestamp':
      return new Date('2026-01-31T08:00:00.000Z');
    case 'blob':
      return Uint8Array.of(0, 127, 128, 255);
    case 'nothing':
      return {};
    case 'list':
      return [sampleOf(shape.item, within), sampleOf(shape.item, within)];
    case 'struct': {
      if (within.includes(shape)) return {};
      const deeper = [...within, shape];
      return Object.fromEntries(
        [...shape.members].map(([name, member]) => [name, sampleOf(member.shape, deeper)]),
      );
    }
  }
}
