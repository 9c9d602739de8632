import type { Account } from '../core/accounts.ts';
import { Members } from '../core/members.ts';
import type { AdminRoutes } from '../server/admin.ts';
import type { World } from '../state/world.ts';
import { type Policy, readPolicy } from './policy.ts';

const SETTING = 'policies';

/** Which access key may do what. A key without a policy may do everything in its account. */
export class PolicyBook {
  readonly #world: World;
  readonly #given: Readonly<Record<string, Policy>>;
  readonly #accessKeyIds: readonly string[];

  constructor(world: World, accounts: readonly Account[]) {
    this.#world = world;
    const users = accounts.flatMap((account) => account.users ?? []);
    this.#given = Object.fromEntries(
      users.flatMap((user) => (user.policy ? [[user.accessKeyId, user.policy]] : [])),
    );
    this.#accessKeyIds = [...accounts, ...users].map((key) => key.accessKeyId);
  }

  policyOf(accessKeyId: string): Policy | undefined {
    const policies = this.#policies();
    return Object.hasOwn(policies, accessKeyId) ? policies[accessKeyId] : undefined;
  }

  /** Brings back the policies that the accounts were given at the start. */
  reset(): void {
    this.#keep(undefined);
  }

  /** `/_muster/policies`: POST `{ accessKeyId, policy }` sets a key's policy, or takes it away when it is null. */
  get routes(): AdminRoutes {
    return {
      policies: {
        GET: () => ({ policies: this.#policies() }),
        POST: (body) => {
          const members = new Members(body);
          const accessKeyId = members.oneOf('accessKeyId', this.#accessKeyIds);
          const document = members.any('policy');
          members.noOthers();
          const { [accessKeyId]: _before, ...others } = this.#policies();
          this.#keep(
            document === undefined ? others : { ...others, [accessKeyId]: readPolicy(document, 'policy') },
          );
        },
      },
    };
  }

  #policies(): Readonly<Record<string, Policy>> {
    return (this.#world.settings.get(SETTING)?.value as Record<string, Policy> | undefined) ?? this.#given;
  }

  #keep(policies: Readonly<Record<string, Policy>> | undefined): void {
    this.#world.transact(() => this.#world.settings.put({ name: SETTING, value: policies }));
  }
}
