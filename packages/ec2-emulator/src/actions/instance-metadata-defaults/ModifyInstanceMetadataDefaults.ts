import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { hopLimit } from '../instances/launch/metadata-options.ts';
import { type MetadataDefaults, metadataDefaults } from './metadata-defaults.ts';

/** `no-preference`, and -1 for the hop limit, take a default back. */
export default action('ModifyInstanceMetadataDefaults', (input, call) => {
  const before = metadataDefaults.get(call);
  const { HttpTokens, HttpEndpoint, InstanceMetadataTags, HttpTokensEnforced } = input;
  const limit = input.HttpPutResponseHopLimit;
  const changes = { HttpTokens, HttpEndpoint, InstanceMetadataTags, HttpTokensEnforced };
  if (limit === undefined && Object.values(changes).every((value) => value === undefined)) {
    throw errors.invalidParameterCombination('No attributes specified.');
  }
  const after = Object.entries({ ...before, ...withoutAbsent(changes) }).filter(
    ([, value]) => String(value) !== 'no-preference',
  );
  const hops = limit === -1 ? undefined : (hopLimit(limit) ?? before.HttpPutResponseHopLimit);
  const kept: MetadataDefaults = { ...Object.fromEntries(after), HttpPutResponseHopLimit: hops };
  metadataDefaults.set(call, kept);
  return { Return: true };
});

const withoutAbsent = (changes: object) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
