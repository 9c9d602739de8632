import { createHash } from 'node:crypto';
import type { Account } from '../core/accounts.ts';
import type { Clock } from '../core/clock.ts';
import { Ec2Error } from '../core/errors.ts';
import type { Random } from '../core/random.ts';
import type { Policy } from './policy.ts';
import type { PolicyBook } from './policy-book.ts';
import type { Sealer } from './sealer.ts';

/** A policy a caller is under, and where it comes from. */
export interface AppliedPolicy {
  readonly policy: Policy;
  readonly by: 'identity-based' | 'session';
}

/** Who a caller is, and what it may do: whatever every one of the policies allows. */
export interface Principal {
  readonly arn: string;
  /** As `GetCallerIdentity` gives it: an account's number, `AIDA…` or `AROA…:session`. */
  readonly userId: string;
  readonly policies: readonly AppliedPolicy[];
  /** Whether it came by its rights for a time only. */
  readonly temporary: boolean;
}

/** A key that signs requests, and for whom. */
export interface Credential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly account: Account;
  readonly principal: Principal;
}

/** A temporary credential as STS hands it out. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** What a session token says to the one who sealed it. */
interface SealedSession {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  /** The key whose policy the session is under as well. */
  readonly underKey?: string;
  readonly policy?: Policy;
  readonly expires: number;
}

/** What a session is for. */
export interface SessionRequest extends Omit<SealedSession, 'accessKeyId' | 'secretAccessKey' | 'expires'> {
  readonly seconds: number;
}

/** A session that is over, which EC2 does not tell from a signature that is too old; STS does. */
export class ExpiredSession extends Ec2Error {
  constructor() {
    super('RequestExpired', 'Request has expired.');
  }
}

/** Every access key, of accounts and their users, and the temporary ones made of them. */
export class Credentials {
  readonly #keys: ReadonlyMap<string, Omit<Credential, 'principal'> & { readonly userName?: string }>;
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #policies: PolicyBook;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  /** Sessions end by the clock, the one that can be moved. */
  constructor(accounts: readonly Account[], policies: PolicyBook, sealer: Sealer, clock: Clock) {
    this.#accounts = new Map(accounts.map((account) => [account.id, account]));
    const keys = accounts.flatMap((account) => [
      { ...keyOf(account), account },
      ...(account.users ?? []).map((user) => ({ ...keyOf(user), account, userName: user.name })),
    ]);
    this.#keys = new Map(keys.map((key) => [key.accessKeyId, key]));
    this.#policies = policies;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  /**
   * The credential with this access key, and with this token if it is a temporary one.
   * Throws `AuthFailure` when there is none, `ExpiredSession` when it is over.
   */
  find(accessKeyId: string, sessionToken: string | undefined): Credential {
    if (sessionToken !== undefined) return this.#open(accessKeyId, sessionToken);
    const key = this.#keys.get(accessKeyId);
    if (!key) throw notValidated();
    const { account, secretAccessKey, userName } = key;
    const arn = `arn:aws:iam::${account.id}:${userName === undefined ? 'root' : `user/${userName}`}`;
    const userId = userName === undefined ? account.id : uniqueId('AIDA', arn);
    const principal = { arn, userId, policies: this.#policiesOf(accessKeyId), temporary: false };
    return { accessKeyId, secretAccessKey, account, principal };
  }

  /** The account a lasting access key is of. */
  accountOf(accessKeyId: string): string | undefined {
    return this.#keys.get(accessKeyId)?.account.id;
  }

  /** Makes a temporary credential. */
  issue({ seconds, ...session }: SessionRequest, random: Random): Session {
    const expires = this.#clock.now() + seconds * 1000;
    const accessKeyId = `ASIA${random.hex(16).toUpperCase()}`;
    const secretAccessKey = random.hex(40);
    const sealed: SealedSession = { ...session, accessKeyId, secretAccessKey, expires };
    return {
      accessKeyId,
      secretAccessKey,
      sessionToken: this.#sealer.seal(sealed),
      expiration: new Date(expires),
    };
  }

  #open(accessKeyId: string, sessionToken: string): Credential {
    const session = this.#sealer.open(sessionToken) as SealedSession | undefined;
    const account = session && this.#accounts.get(session.accountId);
    if (!account || session.accessKeyId !== accessKeyId) throw notValidated();
    if (this.#clock.now() >= session.expires) throw new ExpiredSession();
    const { arn, userId, underKey, policy, secretAccessKey } = session;
    const policies: AppliedPolicy[] = underKey ? this.#policiesOf(underKey) : [];
    if (policy) policies.push({ policy, by: 'session' });
    return { accessKeyId, secretAccessKey, account, principal: { arn, userId, policies, temporary: true } };
  }

  #policiesOf(accessKeyId: string): AppliedPolicy[] {
    const policy = this.#policies.policyOf(accessKeyId);
    return policy ? [{ policy, by: 'identity-based' }] : [];
  }
}

/** An id such as IAM gives its users and roles, the same for the same ARN. */
export function uniqueId(prefix: 'AIDA' | 'AROA', arn: string): string {
  return prefix + createHash('sha256').update(arn).digest('hex').slice(0, 17).toUpperCase();
}

function keyOf({ accessKeyId, secretAccessKey }: Pick<Credential, 'accessKeyId' | 'secretAccessKey'>) {
  return { accessKeyId, secretAccessKey };
}

/** What EC2 says of credentials it can't use, whatever is wrong with them. */
export function notValidated(): Ec2Error {
  return new Ec2Error('AuthFailure', 'AWS was not able to validate the provided access credentials', 401);
}
