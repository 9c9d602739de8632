import type { Connection, ConnectionPatch, NewConnection } from '@muster/contract';
import type { Keys } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import { invalidField } from '../http/problem.ts';
import type { StoredConnection, StoredCredentials } from '../store/connections.ts';
import { checkEndpoint } from './endpoint.ts';
import { sealKeys } from './keys.ts';
import { checkProfile } from './profile.ts';

type CheckParts = Pick<Context, 'config' | 'embedded' | 'vault'>;

/** A connection as it is told: without its secret. */
export function toConnection(
  { embedded }: Pick<Context, 'embedded'>,
  { credentials, ...rest }: StoredConnection,
): Connection {
  const { from } = credentials;
  const told = { ...rest, regions: [...rest.regions], endpointUrl: endpointUrl(rest.endpoint, embedded) };
  if (from === 'embedded') return { ...told, credentials: { from } };
  if (from === 'profile') return { ...told, credentials: { from, profile: credentials.profile } };
  const { accessKeyId, sealed } = credentials;
  return { ...told, credentials: { from, accessKeyId, ...(!sealed && { missing: true }) } };
}

function endpointUrl(endpoint: string, embedded: Context['embedded']): string | null {
  if (endpoint === 'aws') return null;
  return endpoint === 'embedded' ? (embedded?.endpoint ?? null) : endpoint;
}

/** A new connection as it is kept. Throws `ProblemError` 422 where its fields don't go together. */
export function newRecord(parts: CheckParts, id: string, given: NewConnection): StoredConnection {
  const { credentials, ...fields } = given;
  const named = { id, ...fields, account: null };
  return checked(parts, { ...named, credentials: stored(parts, named, credentials) });
}

/**
 * A connection as it is kept after a change. Its secret was entered for one endpoint: another endpoint does not get it,
 * and until it is entered again there is none.
 */
export function changedRecord(
  parts: CheckParts,
  before: StoredConnection,
  patch: ConnectionPatch,
): StoredConnection {
  const { credentials, ...fields } = patch;
  const after = { ...before, ...fields };
  const moved = after.endpoint !== before.endpoint;
  if (credentials) after.credentials = stored(parts, after, credentials);
  else if (moved && before.credentials.from === 'keys') {
    after.credentials = { from: 'keys', accessKeyId: before.credentials.accessKeyId };
  }
  if (moved || credentials) after.account = null;
  return checked(parts, after);
}

/** The keys of a connection that is only being tried, where they were sent along. */
export function sentKeys({ credentials }: NewConnection): Keys | undefined {
  if (credentials.from !== 'keys') return undefined;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return { accessKeyId, secretAccessKey, sessionToken };
}

function stored(
  { vault }: CheckParts,
  connection: Pick<StoredConnection, 'id' | 'endpoint'>,
  credentials: NewConnection['credentials'],
): StoredCredentials {
  if (credentials.from !== 'keys') return credentials;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    from: 'keys',
    accessKeyId,
    sealed: sealKeys(vault, connection, { secretAccessKey, sessionToken }),
  };
}

function checked({ config, embedded }: CheckParts, connection: StoredConnection): StoredConnection {
  const { credentials, endpoint, regions, defaultRegion } = connection;
  checkEndpoint(endpoint, connection.allowPrivateNetwork, embedded);
  if (credentials.from === 'profile') checkProfile(credentials.profile, config.awsProfiles);
  if (credentials.from === 'embedded') {
    if (endpoint !== 'embedded') {
      throw invalidField('credentials.from', 'the embedded EC2’s keys are for the embedded EC2 only');
    }
    if (!embedded?.accounts.some(({ id }) => id === credentials.account)) {
      throw invalidField('credentials.account', 'the embedded EC2 has no such account');
    }
    return { ...connection, account: credentials.account };
  }
  if (regions.length > 0 && !regions.includes(defaultRegion)) {
    throw invalidField('defaultRegion', 'must be one of the regions');
  }
  return connection;
}
