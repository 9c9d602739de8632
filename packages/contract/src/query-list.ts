import { z } from 'zod';

/** Several values in one query parameter, separated by commas: `status=failed,conflict`. */
export function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .pipe(z.array(item));
}
