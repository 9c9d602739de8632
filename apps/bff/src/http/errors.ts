import type { Problem } from '@muster/contract';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../store/index.ts';
import { ProblemError } from './problem.ts';

/** Answers every error as problem+json. What is not ours to tell is logged by name and told as a plain 500. */
export function problemReplies(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { problem, headers } = asProblemError(error);
    if (problem.status >= 500 && !(error instanceof ProblemError)) {
      logger.error({ event: 'request-failed', method: request.method, route: request.route?.path, error });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(problem.status)
      .set(headers)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
}

function asProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseUnavailable) return databaseUnavailable(error);
  return new ProblemError(bodyProblem(error) ?? internal);
}

const internal: Problem = {
  type: 'internal',
  title: 'Muster failed to do this',
  status: 500,
  detail: 'Nothing more can be said here; the log of the server has it.',
  next: 'Try again. If it happens again, show the log to whoever runs this Muster.',
};

const databaseUnavailable = ({ message }: DatabaseUnavailable) =>
  new ProblemError(
    {
      type: 'database-unavailable',
      title: 'Muster can’t use its database now',
      status: 503,
      detail: message,
      next: 'Try again in a few seconds. If it happens again, tell whoever runs this Muster.',
    },
    { 'retry-after': '5' },
  );

/** What the body parser refuses, by the `type` it puts on its errors. */
function bodyProblem(error: unknown): Problem | undefined {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return { type: 'too-large', title: 'The request is too large', status: 413 };
  if (type === 'entity.parse.failed')
    return { type: 'malformed-json', title: 'The body is not JSON', status: 400 };
  if (typeof type === 'string' && /^(encoding|charset|entity|request|stream)\./.test(type)) {
    return { type: 'malformed-request', title: 'The request can’t be read', status: 400 };
  }
  if (error instanceof URIError)
    return { type: 'malformed-request', title: 'The address can’t be read', status: 400 };
  return undefined;
}
