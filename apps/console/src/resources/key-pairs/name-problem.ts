import type { Spoken } from '../../i18n/index.ts';
import type { makeMessages } from './messages.ts';

/**
 * What EC2 would refuse of a key pair's name; undefined when it would take it.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportKeyPair.html
 *
 * @param taken the names that the region has
 */
export function nameProblem(
  name: string,
  taken: readonly string[],
  t: Spoken<typeof makeMessages>,
): string | undefined {
  if (name.trim() === '') return t.nameMissing;
  if (!/^[!-~](?:[ -~]{0,253}[!-~])?$/.test(name)) return t.nameCharacters;
  return taken.includes(name) ? t.nameTaken(name) : undefined;
}
