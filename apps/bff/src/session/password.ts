import { type Argon2Parameters, argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ProblemError } from '../http/problem.ts';

/** Hashes and checks passwords, a few at a time. */
export interface PasswordHasher {
  /** Argon2id in PHC form: `$argon2id$v=19$m=65536,t=3,p=1$salt$hash`. */
  hash(password: string): Promise<string>;
  /** Takes as long when there is no such user (`undefined`) as when there is. */
  matches(password: string, phc: string | undefined): Promise<boolean>;
}

/** `memory` is in KiB. */
type Cost = Readonly<Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism' | 'tagLength'>>;

const standardCost: Cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };
const derive = promisify(argon2);

/** One hash holds 64 MiB and a thread for about 200 ms, so only so many run and only so many wait. */
const running = 2;
const waiting = 32;

/** @param cost of new hashes; a hash is checked at the cost that it says it has */
export function createPasswordHasher(random: (size: number) => Buffer, cost = standardCost): PasswordHasher {
  const inTurn = boundedQueue(running, waiting);
  const hash = async (password: string) => {
    const nonce = random(16);
    const tag = await inTurn(() => derive('argon2id', { ...cost, nonce, message: password }));
    return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
  };
  return {
    hash,
    async matches(password, phc) {
      if (phc === undefined) {
        await hash(password);
        return false;
      }
      const { tag, ...parameters } = parsePhc(phc);
      const given = await inTurn(() => derive('argon2id', { ...parameters, message: password }));
      return timingSafeEqual(given, tag);
    },
  };
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** https://github.com/P-H-C/phc-string-format */
function parsePhc(phc: string): Omit<Argon2Parameters, 'message'> & { tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  const [, memory, passes, parallelism, nonce = '', hash = ''] = match ?? [];
  if (!match) throw new Error('a stored password hash is not argon2id in PHC form');
  const tag = Buffer.from(hash, 'base64');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: tag.length,
    tag,
  };
}

function boundedQueue(atOnce: number, atMostWaiting: number) {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (active >= atOnce) {
      if (queue.length >= atMostWaiting) throw busy();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else active += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The slot passes on as it is: counting it free in between would let a newcomer in front.
      if (next) next();
      else active -= 1;
    }
  };
}

const busy = () =>
  new ProblemError(
    {
      type: 'busy',
      title: 'Too many people are signing in at once',
      status: 503,
      next: 'Try again in a few seconds.',
    },
    { 'Retry-After': '5' },
  );
