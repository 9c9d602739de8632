/** What is wrong with something typed, as a code, so that the console can say it in the person's language. */
export type InputErrorCode = 'cidr-address' | 'cidr-prefix' | 'port-range' | 'protocol';

/** Thrown by the parsers of what people type. */
export class InputError extends RangeError {
  readonly code: InputErrorCode;
  /** What was typed. */
  readonly given: string;
  /** What would have been accepted, as an example or a range. */
  readonly accepted: string;

  constructor(code: InputErrorCode, given: string, accepted: string) {
    super(`${JSON.stringify(given)} is not valid: use ${accepted}`);
    this.name = 'InputError';
    this.code = code;
    this.given = given;
    this.accepted = accepted;
  }
}
