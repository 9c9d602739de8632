import * as sdk from '@aws-sdk/client-ec2';

/** What the command line needs to know of an operation's input, out of the SDK's own model. */
export function inputMembers(
  operation: string,
): ReadonlyMap<string, 'text' | 'number' | 'list' | 'struct' | 'flag' | 'blob'> {
  const schema = (Object.values(sdk) as unknown[]).find(
    (value): value is unknown[] => Array.isArray(value) && value[0] === 9 && value[2] === operation,
  );
  if (!schema) throw new Error(`no operation ${operation}`);
  const [, , , , names, members] = unwrapped(schema[4]) as [0, 0, 0, 0, string[], unknown[]];
  return new Map(names.map((name, index) => [name, kindOf(unwrapped(members[index]))]));
}

function kindOf(schema: unknown) {
  if (typeof schema === 'number' && schema >= 64) return 'list';
  if (schema === 1) return 'number';
  if (schema === 2) return 'flag';
  if (schema === 21) return 'blob';
  if (!Array.isArray(schema)) return 'text';
  if (schema[0] === 1) return 'list';
  return schema[0] === 3 ? 'struct' : 'text';
}

function unwrapped(raw: unknown): unknown {
  const schema: unknown = typeof raw === 'function' ? raw() : raw;
  return Array.isArray(schema) && typeof schema[1] !== 'string' ? unwrapped(schema[0]) : schema;
}
