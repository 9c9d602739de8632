/** One of the choices, by number: round and round. */
export function pick<T>(choices: readonly T[], number: number): T {
  return choices[number % choices.length] as T;
}
