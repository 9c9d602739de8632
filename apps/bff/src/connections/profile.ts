import { fromIni } from '@aws-sdk/credential-providers';
import type { Keys } from '@muster/ec2-client/sdk';
import { parseKnownFiles } from '@smithy/core/config';
import { invalidField } from '../http/problem.ts';

/** Settings that run a program or take whatever credentials the machine has around it. */
const REFUSED_SETTINGS = ['credential_process', 'credential_source', 'web_identity_token_file'];

/** @throws ProblemError 422 when the configuration does not list the profile */
export function checkProfile(profile: string, allowed: readonly string[]): void {
  if (allowed.includes(profile)) return;
  throw invalidField(
    'credentials.profile',
    'this profile is not one that Muster may use',
    'Ask whoever runs Muster to list it in MUSTER_AWS_PROFILES.',
  );
}

/**
 * Keys of a profile in the AWS configuration files, read anew at each call; the SDK asks again before they expire.
 * Rejects when the profile is not allowed, or when it or a profile that it builds on would run a program or use the
 * machine's own credentials.
 */
export function profileKeys(profile: string, allowed: readonly string[]): () => Promise<Keys> {
  return async () => {
    checkProfile(profile, allowed);
    await refusePrograms(profile);
    return fromIni({ profile, ignoreCache: true })();
  };
}

async function refusePrograms(profile: string): Promise<void> {
  const profiles = await parseKnownFiles({ profile, ignoreCache: true });
  const seen = new Set<string>();
  for (
    let name: string | undefined = profile;
    name && !seen.has(name);
    name = profiles[name]?.source_profile
  ) {
    seen.add(name);
    const refused = REFUSED_SETTINGS.find((setting) => profiles[name ?? '']?.[setting]);
    if (refused) throw new Error(`profile ${name} uses ${refused}, which Muster does not run`);
  }
}
