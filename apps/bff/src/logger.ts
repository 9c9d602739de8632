import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * The fields that may be logged. A field that is not listed is dropped, so that a secret that somebody adds to a log
 * line one day still does not come out.
 */
const allowed = new Set([
  'event',
  'method',
  'route',
  'status',
  'ms',
  'user',
  'address',
  'connection',
  'region',
  'operation',
  'plan',
  'step',
  'state',
  'ec2Code',
  'requestId',
  'url',
]);

/** JSON lines to standard error, or to `destination`. */
export function createLogger(destination?: DestinationStream): Logger {
  // Standard output is for what whoever started Muster should read.
  const options = { base: null, level: 'info', formatters: { log: onlyAllowed } };
  return pino(options, destination ?? pino.destination(2));
}

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (allowed.has(name) && (typeof value === 'string' || typeof value === 'number')) kept[name] = value;
  }
  if (fields.error instanceof Error) kept.error = { name: fields.error.name, stack: framesOf(fields.error) };
  return kept;
}

/** Where an error came from, without its message: a message may quote what was sent. */
function framesOf(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
