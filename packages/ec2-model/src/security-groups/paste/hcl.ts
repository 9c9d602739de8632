import { Unreadable } from './pasted.ts';

/** A value of Terraform's language, as far as rules need it. */
export type HclValue =
  | string
  | number
  | boolean
  | null
  | readonly HclValue[]
  /** What only Terraform can resolve: `aws_security_group.web.id`. */
  | { readonly reference: string }
  | { readonly members: ReadonlyMap<string, HclValue>; readonly line: number };

/** A block: `ingress { … }`, `resource "aws_security_group_rule" "web" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly attributes: ReadonlyMap<string, HclValue>;
  readonly blocks: readonly HclBlock[];
}

interface Token {
  readonly text: string;
  readonly line: number;
}

/**
 * The blocks of a text in Terraform's language. Expressions other than literals, lists and objects stay as text.
 *
 * Source: https://developer.hashicorp.com/terraform/language/syntax/configuration
 *
 * @throws {HclError} where the text is no such language.
 */
export function readHcl(text: string): HclBlock[] {
  const parser = new Parser(tokensOf(text));
  return parser.body(undefined).blocks as HclBlock[];
}

/** Where a text stops being Terraform's language. */
export class HclError extends Unreadable {
  readonly line: number;

  constructor({ text, line }: Token) {
    super('syntax', text);
    this.line = line;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  const pattern =
    /\/\*[\s\S]*?\*\/|#[^\n]*|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|\n|[{}[\]=,():]|[^\s{}[\]=,():"#]+/g;
  for (const [token] of text.matchAll(pattern)) {
    if (!/^(\/\*|#|\/\/)/.test(token)) tokens.push({ text: token, line });
    line += token.split('\n').length - 1;
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** What is inside a block, or the whole text. */
  body(opened: Token | undefined): Pick<HclBlock, 'attributes' | 'blocks'> {
    const attributes = new Map<string, HclValue>();
    const blocks: HclBlock[] = [];
    for (let name = this.#next(); name?.text !== '}'; name = this.#next()) {
      if (!name) {
        if (opened) throw new HclError(opened);
        return { attributes, blocks };
      }
      if (name.text === ',') continue;
      const labels: string[] = [];
      let sign = this.#next();
      for (; sign?.text.startsWith('"'); sign = this.#next()) labels.push(unquoted(sign.text));
      if (sign?.text === '{') blocks.push({ type: name.text, labels, line: name.line, ...this.body(name) });
      else if (sign?.text === '=') attributes.set(unquoted(name.text), this.#value());
      else throw new HclError(name);
    }
    if (!opened) throw new HclError({ text: '}', line: this.#tokens[this.#at - 1]?.line ?? 1 });
    return { attributes, blocks };
  }

  #value(): HclValue {
    const token = this.#next();
    if (!token) throw new HclError(this.#tokens.at(-1) ?? { text: '', line: 1 });
    if (token.text === '[') return this.#list(token);
    if (token.text === '{') return this.#object(token);
    if (token.text.startsWith('"')) {
      const text = unquoted(token.text);
      return text.includes('${') ? { reference: text } : text;
    }
    if (/^-?\d+$/.test(token.text)) return Number(token.text);
    if (/^(true|false|null)$/.test(token.text)) return JSON.parse(token.text) as boolean | null;
    return { reference: this.#expression(token) };
  }

  #list(opened: Token): HclValue[] {
    const values: HclValue[] = [];
    for (;;) {
      const token = this.#peek();
      if (!token) throw new HclError(opened);
      if (token.text === ']' || token.text === ',') {
        this.#next();
        if (token.text === ']') return values;
      } else values.push(this.#value());
    }
  }

  #object(opened: Token): HclValue {
    const members = new Map<string, HclValue>();
    for (let name = this.#next(); name?.text !== '}'; name = this.#next()) {
      if (!name) throw new HclError(opened);
      if (name.text === ',') continue;
      const sign = this.#next();
      if (sign?.text !== '=' && sign?.text !== ':') throw new HclError(name);
      members.set(unquoted(name.text), this.#value());
    }
    return { members, line: opened.line };
  }

  /** The rest of an expression: to the end of its line, its list or its object, brackets inside it counted. */
  #expression(first: Token): string {
    let text = first.text;
    let depth = 0;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (!token || (depth === 0 && /^(\n|,|\]|\})$/.test(token.text))) return text;
      if (/^[([{]$/.test(token.text)) depth += 1;
      if (/^[)\]}]$/.test(token.text)) depth -= 1;
      text += token.text;
      this.#at += 1;
    }
  }

  #peek(): Token | undefined {
    while (this.#tokens[this.#at]?.text === '\n') this.#at += 1;
    return this.#tokens[this.#at];
  }

  #next(): Token | undefined {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
}

const unquoted = (text: string) =>
  text.startsWith('"') ? (JSON.parse(text.replaceAll(/\\(?!["\\nrtu/])/g, '\\\\')) as string) : text;
