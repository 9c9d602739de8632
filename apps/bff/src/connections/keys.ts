import type { Keys } from '@muster/ec2-client/sdk';
import type { StoredConnection } from '../store/connections.ts';
import type { ClientParts } from './clients.ts';
import { profileKeys } from './profile.ts';
import { Secret } from './secret.ts';
import type { Vault } from './vault.ts';

/** What of static keys is secret. */
export interface KeySecret {
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

type KeyParts = Pick<ClientParts, 'vault' | 'config' | 'embedded'>;

type Named = Pick<StoredConnection, 'id' | 'endpoint'>;

/** A secret belongs to its connection and to its endpoint: it opens for no other. */
const bound = ({ id, endpoint }: Named) => [id, endpoint];

/** Encrypts the secret of static keys for the connection that it was entered for. */
export function sealKeys(vault: Vault, connection: Named, secret: KeySecret): string {
  return vault.seal(new Secret(JSON.stringify(secret)), bound(connection));
}

/** How to get the keys that sign a connection's calls. The function rejects when there are none. */
export function keysOf(connection: StoredConnection, parts: KeyParts): () => Promise<Keys> {
  const { credentials } = connection;
  switch (credentials.from) {
    case 'embedded':
      return async () => {
        const account = parts.embedded?.accounts.find(({ id }) => id === credentials.account);
        if (!account) throw new Error(`the embedded EC2 has no account ${credentials.account}`);
        return { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey };
      };
    case 'keys':
      return async () => {
        if (!credentials.sealed) throw new Error('the secret must be entered again');
        const secret = parts.vault.open(credentials.sealed, bound(connection));
        return { accessKeyId: credentials.accessKeyId, ...(JSON.parse(secret.reveal()) as KeySecret) };
      };
    case 'profile':
      return profileKeys(credentials.profile, parts.config.awsProfiles);
  }
}
