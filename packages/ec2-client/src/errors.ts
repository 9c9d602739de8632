/** What is known of a call that failed: EC2 refused it, or nobody can tell whether it happened. */
export type Outcome = 'refused' | 'unknown';

/** A failed EC2 call. The only error that a transport rejects with. */
export class Ec2Error extends Error {
  override readonly name = 'Ec2Error';
  readonly operation: string;
  /** EC2's own code (`InvalidGroup.NotFound`), or one of ours for what is not EC2's: see `transportProblems`. */
  readonly code: string;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  /** Whether sending the same call again can help: throttling, a 5xx, a broken connection. */
  readonly retryable: boolean;
  /** `unknown` only where a mutation may have taken effect although no reply said so. */
  readonly outcome: Outcome;
  /** When trying again can help, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(fields: {
    operation: string;
    code: string;
    message: string;
    requestId?: string | undefined;
    status?: number | undefined;
    retryable?: boolean;
    outcome?: Outcome;
    retryAfterSeconds?: number | undefined;
    cause?: unknown;
  }) {
    super(fields.message, { cause: fields.cause });
    this.operation = fields.operation;
    this.code = fields.code;
    this.requestId = fields.requestId;
    this.status = fields.status;
    this.retryable = fields.retryable ?? false;
    this.outcome = fields.outcome ?? 'refused';
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }

  /** The same failure of a call of which nobody can tell whether it happened. */
  withUnknownOutcome(): Ec2Error {
    const { operation, code, message, requestId, status, retryable, retryAfterSeconds, cause } = this;
    return new Ec2Error({
      operation,
      code,
      message,
      requestId,
      status,
      retryable,
      retryAfterSeconds,
      cause,
      outcome: 'unknown',
    });
  }
}

/**
 * Codes of failures that EC2 did not speak of itself, with the `type` by which the BFF tells of them in
 * `application/problem+json`.
 */
export const transportProblems = {
  'Muster.Unreachable': 'ec2-unreachable',
  'Muster.AddressNotAllowed': 'ec2-address-not-allowed',
  'Muster.Timeout': 'ec2-timeout',
  'Muster.ConnectionLost': 'ec2-connection-lost',
  'Muster.NotAnEc2Response': 'ec2-foreign-reply',
  'Muster.ReplyTooLarge': 'ec2-reply-too-large',
  'Muster.CredentialsUnavailable': 'ec2-credentials-unavailable',
  'Muster.Aborted': 'ec2-aborted',
  'Muster.UnknownRegion': 'ec2-unknown-region',
  'Muster.RegionNotEnabled': 'ec2-region-not-enabled',
  'Muster.NotAnswering': 'ec2-not-answering',
  'Muster.QueueTimeout': 'ec2-queue-timeout',
} as const;

export type TransportCode = keyof typeof transportProblems;
