import { halfWidth } from '../../half-width.ts';
import { pastedAt, type RuleFields, rulesOfFields } from './fields.ts';
import { isNothing, meansPeer, readDirection, readPeer, readPeers, readPortRange } from './parts.ts';
import { type PasteContext, type PastedRule, Unreadable } from './pasted.ts';
import { isAll, LONGEST_NAME, namedIcmpType, namedProtocol, namedType } from './type-names.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What is between this word and the one before it. */
  readonly after: ',' | ' ' | '\t';
}

/**
 * The rules of one line without a table's header: `ssh 10.0.0.0/8 from the office`, `tcp 80,443 sg-0abc 10.0.0.0/8`,
 * `tcp/8000-8080, ::/0`, a row of Amazon's table, or addresses alone, which take their traffic from where they are
 * pasted. What follows the last address is the description.
 *
 * @throws {Unreadable} naming the word that can't be read.
 */
export function readLine(text: string, line: number, context: PasteContext): PastedRule[] {
  const reader = new LineReader(text);
  const fields = reader.read();
  const usesContext = fields.type === undefined && fields.protocol === undefined && !reader.hasPorts;
  const [strange] = reader.strange;
  // The context fills in what is left out, not a whole rule.
  if (usesContext && fields.peers.length === 0) throw new Unreadable('no-source', strange ?? '');
  // A word that nobody knows is a description, but only where it can not have been meant as the service.
  if (
    strange !== undefined &&
    (usesContext ? !context.traffic : fields.protocol === undefined && !fields.type)
  ) {
    throw new Unreadable('unknown-word', strange);
  }
  return pastedAt(line, rulesOfFields(fields, context), reader.asRange ? 'range' : undefined);
}

/** Ports and ranges; a cell may have several. */
const PORTS = /^\d{1,5}(\s*[-–—~:]\s*\d{1,5})?([\s,;]+\d{1,5}(\s*[-–—~:]\s*\d{1,5})?)*$/;

/** Reads a line word by word. */
class LineReader {
  readonly #text: string;
  readonly #words: readonly Word[];
  /** Words that are nothing known, before the first address. */
  readonly strange: string[] = [];
  /** Two columns were read as first and last port. */
  asRange = false;
  #at = 0;
  #type: string | undefined;
  #protocol: string | undefined;
  #direction: string | undefined;
  #ports: Word[] = [];
  #peers: RuleFields['peers'] = [];

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
  }

  get hasPorts() {
    return this.#ports.length > 0;
  }

  read(): RuleFields {
    let description = '';
    while (this.#at < this.#words.length) {
      const word = this.#words[this.#at] as Word;
      if (word.text.startsWith('#')) {
        description = this.#text.slice(word.start + 1);
        break;
      }
      if (this.#takes(word)) continue;
      // Behind a comma, or with a prefix, it was to be one more address.
      if (meansPeer(word.text) && (word.after === ',' || /\/|^(sg|pl)-/.test(word.text))) {
        throw new Unreadable('source', word.text);
      }
      if (this.#peers.length > 0) {
        description = this.#text.slice(word.start);
        break;
      }
      if (meansPeer(word.text)) throw new Unreadable('source', word.text);
      this.strange.push(word.text);
      this.#at += 1;
    }
    const rest = unquoted(description.trim().replace(/(\s*\t\s*[-–—]?)+$/, ''));
    return {
      type: this.#type,
      protocol: this.#protocol,
      direction: this.#direction,
      ...this.#portFields(),
      peers: this.#peers,
      description: [...this.strange, isNothing(rest) ? '' : rest].filter((part) => part !== '').join(' '),
    };
  }

  /** Reads the word, and those that belong to it, when it says something about the rule. */
  #takes(word: Word): boolean {
    const { text } = word;
    const peers = peersIn(word);
    if (peers) {
      this.#peers = [...this.#peers, ...peers];
      return this.#next(1 + this.#nameBehind());
    }
    const complete = this.#peers.length > 0 && (this.#type ?? this.#protocol ?? this.#ports[0]) !== undefined;
    if (complete) return false;
    if (isNothing(text) || /^(sgr-[0-9a-f]+|ipv4|ipv6)$/i.test(text)) return this.#next(1);
    if (readDirection(text) && !/^(true|false)$/i.test(text)) {
      this.#direction = text;
      return this.#next(1);
    }
    return this.#takesType() || this.#takesProtocol(word) || this.#takesPorts(word);
  }

  #takesType(): boolean {
    if (this.#type !== undefined) return false;
    for (let count = Math.min(LONGEST_NAME, this.#words.length - this.#at); count > 0; count--) {
      const words = this.#words.slice(this.#at, this.#at + count);
      const name = words.map(({ text }) => text).join(' ');
      if (!namedType(name)) continue;
      this.#type = name;
      return this.#next(count);
    }
    return false;
  }

  #takesProtocol({ text }: Word): boolean {
    const both = /^([a-z][a-z0-9-]*)[/:](.+)$/i.exec(text) ?? /^([\d-]+)\/([a-z]+)$/i.exec(text);
    const [, left = '', right = ''] = both ?? [];
    const [name, ports] = namedProtocol(left) ? [left, right] : [right, left];
    if (both && namedProtocol(name) && readPortRange(ports)) {
      this.#protocol = name;
      this.#ports.push({ ...(this.#words[this.#at] as Word), text: ports, after: ' ' });
      return this.#next(1);
    }
    if (this.#protocol !== undefined) return false;
    const number = this.#words[this.#at + 1]?.text ?? '';
    if (/^(protocol|프로토콜)$/i.test(text) && /^\d{1,3}$/.test(number)) {
      this.#protocol = number;
      return this.#next(2);
    }
    if (
      namedProtocol(text) ||
      namedIcmpType(text) !== undefined ||
      (isAll(text) && this.#type === undefined)
    ) {
      this.#protocol = text;
      return this.#next(1);
    }
    return false;
  }

  #takesPorts(word: Word): boolean {
    const [dash, last] = this.#words.slice(this.#at + 1, this.#at + 3);
    if (
      /^\d{1,5}$/.test(word.text) &&
      last &&
      /^[-–—~]$/.test(dash?.text ?? '') &&
      /^\d{1,5}$/.test(last.text)
    ) {
      this.#ports.push({ ...word, text: `${word.text}-${last.text}` });
      return this.#next(3);
    }
    const icmp = /^icmp/i.test(this.#protocol ?? namedType(this.#type ?? '')?.protocol ?? '');
    const isPort = PORTS.test(word.text) || (icmp && /^\d+\/\d+$/.test(word.text));
    if (!isPort && !isAll(word.text)) return false;
    this.#ports.push(word);
    return this.#next(1);
  }

  /** Two single ports in columns are the first and the last; with a comma between, after a space, they are two. */
  #portFields(): Pick<RuleFields, 'ports' | 'from' | 'to'> {
    const [first, second, ...more] = this.#ports;
    if (!first) return {};
    const single = ({ text }: Word) => /^\d{1,5}$/.test(text);
    const icmp = /^icmp/i.test(this.#protocol ?? '');
    if (second && more.length === 0 && single(first) && single(second) && first.text !== second.text) {
      if (second.after === ' ') throw new Unreadable('two-ports', `${first.text} ${second.text}`);
      const columns = second.after === '\t' || first.after === ',';
      if (columns && (icmp || Number(first.text) < Number(second.text))) {
        this.asRange = !icmp;
        return { from: first.text, to: second.text };
      }
    }
    return { ports: [...new Set(this.#ports.map(({ text }) => text))].join(',') };
  }

  /** How many words behind a group's id are its name, as Amazon's console shows it: `sg-0abc / web`. */
  #nameBehind(): number {
    const [id, slash, name] = this.#words.slice(this.#at, this.#at + 3);
    return /(sg|pl)-/i.test(id?.text ?? '') && slash?.text === '/' && name ? 2 : 0;
  }

  #next(count: number): true {
    this.#at += count;
    return true;
  }
}

/** Words between spaces, commas and semicolons; between tabs a cell, which may have all of them inside. */
function wordsOf(text: string): Word[] {
  const cells = text.includes('\t');
  const pattern = cells ? /([^\t]+)/g : /("[^"]*"|[^\s,;]+)/g;
  let before = 0;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [raw] = match;
    const between = text.slice(before, match.index);
    before = match.index + raw.length;
    const word = unquoted(halfWidth(raw).trim());
    const after = cells ? '\t' : /[,;]/.test(between) ? ',' : ' ';
    return word === '' ? [] : [{ text: word, start: match.index, end: before, after }];
  });
}

/** The other ends that a word or a whole cell is. */
function peersIn({ text, after }: Word): RuleFields['peers'] | undefined {
  const one = readPeer(text);
  if (one) return [one];
  if (after !== '\t' || !/^((\d{12}\/)?sg-|pl-|[\d.:a-f]+\/\d+[\s,;])/i.test(text)) return undefined;
  return readPeers(text);
}

const unquoted = (text: string) => /^"([^"]*)"$/.exec(text)?.[1] ?? text;
