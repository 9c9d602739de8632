import type { Connection, ConnectionPatch, NewConnection, NewCredentials } from '@muster/contract';

/** The form as it is filled in; every field is kept while another choice hides it. */
export interface ConnectionForm {
  name: string;
  kind: 'aws' | 'compatible' | 'embedded';
  address: string;
  allowPrivateNetwork: boolean;
  regions: string;
  defaultRegion: string;
  from: 'keep' | 'keys' | 'profile' | 'embedded';
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  profile: string;
  account: string;
}

/** An empty form, or one filled with what is known of a connection; secrets never come back. */
export function formOf(connection?: Connection): ConnectionForm {
  const endpoint = connection?.endpoint ?? 'aws';
  const kind = endpoint === 'aws' || endpoint === 'embedded' ? endpoint : 'compatible';
  return {
    name: connection?.name ?? '',
    kind,
    address: kind === 'compatible' ? endpoint : '',
    allowPrivateNetwork: connection?.allowPrivateNetwork ?? false,
    regions: connection?.regions.join(', ') ?? '',
    defaultRegion: connection?.defaultRegion ?? 'us-east-1',
    from: connection ? 'keep' : 'keys',
    accessKeyId: connection?.credentials.accessKeyId ?? '',
    secretAccessKey: '',
    sessionToken: '',
    profile: connection?.credentials.profile ?? '',
    account: connection?.account ?? '',
  };
}

function credentialsOf(form: ConnectionForm): NewCredentials | undefined {
  switch (form.kind === 'embedded' && form.from !== 'keep' ? 'embedded' : form.from) {
    case 'keep':
      return undefined;
    case 'embedded':
      return { from: 'embedded', account: form.account.trim() };
    case 'profile':
      return { from: 'profile', profile: form.profile.trim() };
    case 'keys':
      return {
        from: 'keys',
        accessKeyId: form.accessKeyId.trim(),
        secretAccessKey: form.secretAccessKey,
        ...(form.sessionToken !== '' && { sessionToken: form.sessionToken }),
      };
  }
}

/** What to change; the credentials are left out when they are kept. */
export function patchOf(form: ConnectionForm): ConnectionPatch {
  const credentials = credentialsOf(form);
  return {
    name: form.name,
    endpoint: form.kind === 'compatible' ? form.address.trim() : form.kind,
    allowPrivateNetwork: form.kind === 'compatible' && form.allowPrivateNetwork,
    regions: form.regions.split(/[\s,]+/).filter(Boolean),
    defaultRegion: form.defaultRegion.trim(),
    ...(credentials && { credentials }),
  };
}

/** A whole new connection, or undefined while the form keeps credentials that only the server knows. */
export function newOf(form: ConnectionForm): NewConnection | undefined {
  const credentials = credentialsOf(form);
  return credentials && ({ ...patchOf(form), credentials } as NewConnection);
}
