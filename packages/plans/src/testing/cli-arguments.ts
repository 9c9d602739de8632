import { inputMembers } from './sdk-input.ts';

/** A command of the AWS CLI, as the CLI understands its arguments. */
export interface CliCommand {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  readonly globals: ReadonlyMap<string, string>;
}

const GLOBALS = new Set(['region', 'endpoint-url', 'query', 'output', 'cli-input-json']);

/**
 * Reads arguments as the AWS CLI does, with the traps it sets: a value that begins with a dash is an option, one that
 * names a file or an address is fetched, a switch has a `--no-` form, RunInstances takes `--count` for its two numbers
 * and encodes user data itself.
 *
 * @param stdin what `fileb:///dev/stdin` holds
 */
export function readArguments(argv: readonly string[], stdin: Buffer): CliCommand {
  const [service, command = '', ...rest] = argv;
  if (service !== 'ec2') throw new Error(`not a command of EC2: ${argv.join(' ')}`);
  const operation = command.replaceAll(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
  const members = inputMembers(operation);
  const globals = new Map<string, string>();
  const given: Record<string, unknown> = {};
  for (const [option, values] of options(rest)) {
    if (GLOBALS.has(option)) globals.set(option, values[0] ?? '');
    else Object.assign(given, argument(option, values, members, stdin));
  }
  const input = { ...(JSON.parse(globals.get('cli-input-json') ?? '{}') as object), ...given } as Record<
    string,
    unknown
  >;
  const { UserData } = input;
  if (typeof UserData === 'string' || Buffer.isBuffer(UserData)) {
    input.UserData = Buffer.from(UserData).toString('base64');
  }
  return { operation, input, globals };
}

function options(argv: readonly string[]): [string, string[]][] {
  const found: [string, string[]][] = [];
  for (const word of argv) {
    if (word.startsWith('--')) {
      const [option = '', ...value] = word.slice(2).split('=');
      found.push([option, value.length > 0 ? [value.join('=')] : []]);
    } else if (word.startsWith('-')) throw new Error(`the CLI takes ${word} for an option`);
    else found.at(-1)?.[1].push(word);
  }
  return found;
}

function argument(
  option: string,
  values: readonly string[],
  members: ReturnType<typeof inputMembers>,
  stdin: Buffer,
): Record<string, unknown> {
  if (option === 'count') {
    const [least, most = least] = (values[0] ?? '').split(':').map(Number);
    return { MinCount: least, MaxCount: most };
  }
  if (option === 'reboot') return { NoReboot: false };
  if (option === 'enable-api-termination') return { DisableApiTermination: false };
  const plain = option.replaceAll('-', '');
  const named = (text: string) => [...members].find(([name]) => name.toLowerCase() === text);
  const denied = plain.startsWith('no') ? named(plain.slice(2)) : undefined;
  const [name, kind] = named(plain) ?? denied ?? [];
  if (!name) throw new Error(`the CLI knows no option --${option}`);
  if (kind === 'flag') return { [name]: !denied };
  const read = values.map((value) => fetched(value, stdin));
  const [first] = read;
  if (kind === 'list') return { [name]: String(first).startsWith('[') ? JSON.parse(String(first)) : read };
  if (first === undefined || read.length > 1)
    throw new Error(`--${option} takes one value, not ${values.length}`);
  if (kind === 'struct') return { [name]: JSON.parse(String(first)) };
  return { [name]: kind === 'number' ? Number(first) : first };
}

function fetched(value: string, stdin: Buffer): string | Buffer {
  if (value === 'fileb:///dev/stdin') return stdin;
  if (/^(file|fileb|https?):\/\//.test(value)) throw new Error(`the CLI would fetch ${value}`);
  return value;
}
