/** Why Muster can't start, in one line for whoever started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * A variable that does not do: says its name, what it is and what is accepted.
 *
 * @param value what was given; `undefined` for a secret, which is never shown
 */
export function badVariable(name: string, value: string | undefined, accepted: string): StartError {
  const given =
    value === undefined ? `${name} has a value that` : `${name} is ${JSON.stringify(value)}, which`;
  return new StartError(`${given} is not accepted: ${accepted}.`);
}
