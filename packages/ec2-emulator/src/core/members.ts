interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
  readonly otherwise?: number;
  readonly whole?: boolean;
}

/**
 * The members of a JSON object that somebody wrote by hand. Every reader throws a `TypeError` that names the member
 * and says what it must be; `otherwise` is what an absent member stands for, without which it is required.
 */
export class Members {
  readonly #object: object;
  readonly #at: string;
  readonly #known = new Set<string>();

  /** `at` is where the object stands in the whole, such as `rules[0]`; the whole itself stands nowhere. */
  constructor(object: unknown, at = '') {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      throw new TypeError(at ? `"${at}" must be an object` : 'The body must be a JSON object');
    }
    this.#object = object;
    this.#at = at;
  }

  /** A member's value as it is; undefined when it is absent or null. */
  any(name: string): unknown {
    this.#known.add(name);
    return Object.hasOwn(this.#object, name) ? (Reflect.get(this.#object, name) ?? undefined) : undefined;
  }

  text(name: string, otherwise?: string): string {
    const value = this.any(name) ?? otherwise;
    if (typeof value === 'string') return value;
    throw this.#wrong(name, 'a string');
  }

  number(
    name: string,
    { min = -Infinity, max = Infinity, otherwise, whole = false }: NumberBounds = {},
  ): number {
    const value = this.any(name) ?? otherwise;
    const isOne = typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isInteger(value));
    if (isOne && value >= min && value <= max) return value;
    const from = min > -Infinity ? ` from ${min}` : '';
    const to = max < Infinity ? ` to ${max}` : '';
    throw this.#wrong(name, `a ${whole ? 'whole number' : 'number'}${from}${to}`);
  }

  oneOf<Value extends string>(name: string, accepted: readonly Value[], otherwise?: Value): Value {
    const value = this.any(name) ?? otherwise;
    const found = accepted.find((each) => each === value);
    if (found !== undefined) return found;
    throw this.#wrong(name, `one of ${accepted.join(', ')}`);
  }

  /** The names of all members. */
  names(): string[] {
    return Object.keys(this.#object);
  }

  object(name: string): Members {
    return new Members(this.any(name), this.path(name));
  }

  /** A list of objects. */
  list(name: string, otherwise?: readonly object[]): Members[] {
    const value = this.any(name) ?? otherwise;
    if (!Array.isArray(value)) throw this.#wrong(name, 'a list');
    return value.map((each, index) => new Members(each, this.path(`${name}[${index}]`)));
  }

  /** One text or a list of them. */
  texts(name: string, otherwise?: readonly string[]): string[] {
    const value = this.any(name) ?? otherwise;
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (texts.every((each) => typeof each === 'string')) return [...texts];
    throw this.#wrong(name, 'a string or a list of strings');
  }

  /** One text, number or truth value, or a list of them, as texts. */
  scalars(name: string): string[] {
    const value = this.any(name);
    const scalars: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (scalars.every((each) => ['string', 'number', 'boolean'].includes(typeof each)))
      return scalars.map(String);
    throw this.#wrong(name, 'a value or a list of values');
  }

  /** Throws when the object has a member that nothing has asked for: most often one that is misspelt. */
  noOthers(): void {
    const other = Object.keys(this.#object).find((name) => !this.#known.has(name));
    if (other === undefined) return;
    throw new TypeError(`"${this.path(other)}" is not known; there is ${[...this.#known].join(', ')}`);
  }

  #wrong(name: string, expectation: string): TypeError {
    return new TypeError(`"${this.path(name)}" must be ${expectation}`);
  }

  /** Where a member stands in the whole, such as `rules[0].fault`. */
  path(name: string): string {
    return this.#at ? `${this.#at}.${name}` : name;
  }
}
