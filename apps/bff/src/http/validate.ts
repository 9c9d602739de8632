import type { z } from 'zod';
import { ProblemError } from './problem.ts';

/**
 * Parses what a caller sent. A route that names no schema for a part takes nothing there.
 *
 * @throws ProblemError 422 `invalid-field` that names every wrong field
 */
export function validate(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError({
    type: 'invalid-field',
    title: 'Some fields are not acceptable',
    status: 422,
    detail: result.error.issues
      .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
      .join('; '),
    fields: result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}
