import * as sdk from '@aws-sdk/client-ec2';
import type { OperationName } from '../types.ts';
import { type Member, type RawSchema, type Shape, shapeOf } from './shape.ts';

/** What the SDK's model says of one operation. */
export interface OperationModel {
  readonly name: OperationName;
  readonly input: Shape;
  readonly output: Shape;
}

const OPERATION = 9;

function isOperation(
  exported: unknown,
): exported is readonly [9, string, OperationName, 0, RawSchema, RawSchema] {
  return Array.isArray(exported) && exported[0] === OPERATION;
}

/** Every operation of the EC2 model, by name, in alphabetical order. */
export const model: ReadonlyMap<OperationName, OperationModel> = new Map(
  Object.values(sdk as Record<string, unknown>)
    .filter(isOperation)
    .map(([, , name, , input, output]) => ({ name, input: shapeOf(input), output: shapeOf(output) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((operation) => [operation.name, operation]),
);

/** Whether a shape holds, at any depth, a field that satisfies `test`. */
export function holds(shape: Shape, test: (member: Member, name: string) => boolean): boolean {
  const seen = new Set<Shape>();
  const search = (inner: Shape): boolean => {
    if (inner.kind === 'list') return search(inner.item);
    if (inner.kind !== 'struct' || seen.has(inner)) return false;
    seen.add(inner);
    return [...inner.members].some(([name, member]) => test(member, name) || search(member.shape));
  };
  return search(shape);
}
