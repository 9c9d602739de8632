import type { Collection } from '../state/collection.ts';
import { Ec2Error, errors } from './errors.ts';

/** What EC2 says of one kind's ids that are malformed or name nothing. Ids are quoted as it quotes them. */
export interface IdWords {
  readonly prefix: string;
  readonly malformed: string;
  readonly notFound: string;
  readonly missing: (ids: readonly string[]) => string;
}

const both = (one: string, many: string) => (ids: readonly string[]) =>
  ids.length === 1 ? `The ${one} '${ids[0]}' does not exist` : `The ${many} '${ids.join(', ')}' do not exist`;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
export const ids = {
  keyPair: {
    prefix: 'key',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidKeyPair.NotFound',
    missing: both('key pair ID', 'key pair IDs'),
  },
} satisfies Record<string, IdWords>;

/** The resource with this id. Throws the kind's error when the id is malformed or names nothing. */
export function find<T extends object>(collection: Collection<T>, id: string, words: IdWords): T {
  return findAll(collection, [id], words)[0] as T;
}

/** The resources with these ids, in that order. Throws the kind's error, naming every id that names nothing. */
export function findAll<T extends object>(
  collection: Collection<T>,
  wanted: readonly string[],
  words: IdWords,
): T[] {
  for (const id of wanted) checkId(id, words);
  const missing = wanted.filter((id) => !collection.has(id));
  if (missing.length > 0) throw notFound(words, missing);
  return wanted.flatMap((id) => collection.get(id) ?? []);
}

/** Throws the kind's error when an id can't be one of that kind. */
export function checkId(id: string, words: IdWords): void {
  if (new RegExp(`^${words.prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id)) return;
  if (words.malformed === 'InvalidParameterValue') {
    throw errors.invalidParameterValue(`Value (${id}) is invalid. Expected: '${words.prefix}-...'.`);
  }
  throw new Ec2Error(words.malformed, `Invalid id: "${id}" (expecting "${words.prefix}-...")`);
}

export function notFound(words: IdWords, missing: readonly string[]): Ec2Error {
  return new Ec2Error(words.notFound, words.missing(missing));
}
