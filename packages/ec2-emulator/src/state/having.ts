/**
 * The ids of the resources that have one key of an index, and the list last made of them. Most keys are had by one
 * resource alone, and a fleet has hundreds of thousands of them, so that one takes no set.
 */
export class Having<T> {
  inOrder: readonly T[] | undefined;
  #one: string | undefined;
  #others: Set<string> | undefined;

  constructor(one: string, other?: string) {
    this.#one = one;
    if (other !== undefined) this.add(other);
  }

  get isEmpty(): boolean {
    return this.#one === undefined && !this.#others?.size;
  }

  *ids(): Generator<string> {
    if (this.#one !== undefined) yield this.#one;
    if (this.#others) yield* this.#others;
  }

  add(id: string): void {
    this.inOrder = undefined;
    if (id === this.#one) return;
    this.#others ??= new Set();
    this.#others.add(id);
  }

  delete(id: string): void {
    this.inOrder = undefined;
    if (id === this.#one) this.#one = undefined;
    else this.#others?.delete(id);
  }

  /** One of the resources has changed, but not its key. */
  changed(): void {
    this.inOrder = undefined;
  }
}
