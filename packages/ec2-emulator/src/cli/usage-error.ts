/** A command line that can't be meant; its message is one line. */
export class UsageError extends Error {}

/** The error for a flag's value: names the flag, the value and what is accepted. */
export function refused(flag: string, value: string, accepted: string): UsageError {
  return new UsageError(`--${flag} ${JSON.stringify(value)}: ${accepted}`);
}
