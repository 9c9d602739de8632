/**
 * The member of a call's input that EC2's refusal is about, such as `BlockDeviceMappings[0].Ebs.VolumeSize`: the one that
 * the message names as a parameter, or whose value it repeats. Undefined when it tells neither.
 */
export function refusedField(message: string, input: unknown): string | undefined {
  const members = [...membersOf(input, '')];
  const parameter = /parameter '?(?<name>[A-Za-z][\w.]*\w)/.exec(message)?.groups?.name?.toLowerCase();
  const named = members.find(({ name }) => parameter !== undefined && name.toLowerCase() === parameter);
  const repeated = members.find(({ value }) => value.length > 2 && message.includes(value));
  return (named ?? repeated)?.path;
}

interface Member {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

function* membersOf(value: unknown, path: string): Generator<Member> {
  if (typeof value !== 'object' || value === null) {
    const name =
      path
        .replace(/\[\d+\]/g, '')
        .split('.')
        .at(-1) ?? '';
    yield { path, name, value: String(value) };
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    yield* membersOf(each, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  }
}
