import { Ec2Error } from '../core/errors.ts';

const NAME = /^(arn:[\w-]+:ssm:[\w-]+:\d*:parameter\/|\/)?[\w.-]+(\/[\w.-]+)*(:[\w.-]+)?$/;

/** The members of a request to Systems Manager, each read as what it has to be or refused in the service's words. */
export class SsmInput {
  readonly #members: Readonly<Record<string, unknown>>;

  /** Throws `SerializationException` for what is no JSON object. */
  constructor(body: Buffer) {
    this.#members = membersOf(body);
  }

  name(member: string): string {
    return checkedName(this.#text(member) ?? missing(member));
  }

  names(member: string, most: number): string[] {
    const value = this.#members[member] ?? missing(member);
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) throw notSerializable();
    if (value.length < 1 || value.length > most) {
      const bound = value.length < 1 ? 'greater than or equal to 1' : `less than or equal to ${most}`;
      throw constraint(member, `[${value.join(', ')}]`, `Member must have length ${bound}`);
    }
    const twice = value.some((name, index) => value.indexOf(name) < index);
    if (twice) throw validation('Duplicate parameters are not allowed.');
    return value.map(checkedName);
  }

  path(member: string): string {
    const path = this.#text(member) ?? missing(member);
    if (/^\/([\w.-]+(\/[\w.-]+)*\/?)?$/.test(path)) return path;
    throw validation(
      'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.',
    );
  }

  flag(member: string): boolean {
    const value = this.#members[member] ?? false;
    if (typeof value !== 'boolean') throw notSerializable();
    return value;
  }

  size(member: string, most: number): number {
    const value = this.#members[member] ?? most;
    if (typeof value !== 'number') throw notSerializable();
    if (value < 1)
      throw constraint(member, `'${value}'`, 'Member must have value greater than or equal to 1');
    if (value > most) {
      throw constraint(member, `'${value}'`, `Member must have value less than or equal to ${most}`);
    }
    return value;
  }

  /** The name that a page came to an end with; empty for the first page. */
  token(member: string): string {
    const token = this.#text(member);
    if (!token) return '';
    const name = Buffer.from(token, 'base64url').toString();
    if (this.tokenAfter(name) === token && name.startsWith('/')) return name;
    throw new Ec2Error('InvalidNextToken', 'The specified token is not valid.');
  }

  tokenAfter(name: string): string {
    return Buffer.from(name).toString('base64url');
  }

  /** Whether public parameters, which are of type String, unencrypted and without labels, pass the filters. */
  filters(member: string): boolean {
    const value = this.#members[member] ?? [];
    if (!Array.isArray(value)) throw notSerializable();
    return value.every((filter: { Key?: unknown; Option?: unknown; Values?: unknown }) => {
      const { Key, Option = 'Equals', Values } = filter ?? {};
      if (Key !== 'Type' && Key !== 'KeyId' && Key !== 'Label') {
        throw new Ec2Error(
          'InvalidFilterKey',
          `The following filter key is not valid: ${Key}. Valid filter keys include: [Type, KeyId, Label].`,
        );
      }
      if (Option !== 'Equals' && Option !== 'BeginsWith') {
        throw new Ec2Error(
          'InvalidFilterOption',
          `The following filter option is not valid: ${Option}. Valid options include: [BeginsWith, Equals].`,
        );
      }
      if (!Array.isArray(Values) || Values.length === 0) {
        throw new Ec2Error(
          'InvalidFilterValue',
          `The following filter values are missing : null for filter key ${Key}`,
        );
      }
      return Key === 'Type' && Values.includes('String');
    });
  }

  #text(member: string): string | undefined {
    const value = this.#members[member] ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw notSerializable();
    return value;
  }
}

/** The error of a request that is understood and refused. */
export const validation = (message: string): Ec2Error => new Ec2Error('ValidationException', message);

function membersOf(body: Buffer): Record<string, unknown> {
  try {
    const members: unknown = JSON.parse(body.toString() || '{}');
    if (typeof members === 'object' && members !== null) return members as Record<string, unknown>;
  } catch {}
  throw notSerializable();
}

function checkedName(name: string): string {
  if (NAME.test(name) && !/^\/?ssm/i.test(name)) return name;
  throw validation(
    'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
  );
}

const notSerializable = () => new Ec2Error('SerializationException', '');

const lowerFirst = (member: string) => member.charAt(0).toLowerCase() + member.slice(1);

const constraint = (member: string, value: string, rule: string) =>
  validation(
    `1 validation error detected: Value ${value} at '${lowerFirst(member)}' failed to satisfy constraint: ${rule}`,
  );

function missing(member: string): never {
  throw constraint(member, 'null', 'Member must not be null');
}
