import { z } from 'zod';

/** An error as the BFF tells it: `application/problem+json` (RFC 9457) with what EC2 said and what to do next. */
export const Problem = z.object({
  /** A stable code of ours, `not-signed-in`, `invalid-field`, `ec2-refused`, `ec2-outcome-unknown`, … */
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  /** EC2's own code, when EC2 spoke: `InvalidGroup.NotFound`. */
  ec2Code: z.string().optional(),
  requestId: z.string().optional(),
  operation: z.string().optional(),
  /** Which fields of the request were wrong, what was given and what is accepted. */
  fields: z
    .array(z.object({ path: z.string(), given: z.string().optional(), message: z.string() }))
    .optional(),
  /** What was expected and what is there instead, where the two differ: the reads with what they should show. */
  differences: z
    .array(
      z.object({
        operation: z.string(),
        expected: z.json(),
        match: z.enum(['equal', 'includes', 'excludes']).optional(),
        found: z.json(),
      }),
    )
    .optional(),
  /** What the person can do now. */
  next: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
