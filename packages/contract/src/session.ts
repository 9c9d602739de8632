import { z } from 'zod';

export const Username = z
  .string()
  .regex(/^[\p{L}\p{N}._@-]{1,64}$/u, 'a user name has 1–64 letters, digits or . _ @ -');
export const NewPassword = z.string().min(12, 'a password has at least 12 characters').max(1024);

export const Credentials = z.strictObject({ username: z.string().max(64), password: z.string().max(1024) });

/** The first administrator, made with the single-use secret of the sign-in link. */
export const Setup = z.strictObject({
  token: z.string().min(1).max(200),
  username: Username,
  password: NewPassword,
});

export const Role = z.enum(['admin', 'operator', 'viewer']);
export type Role = z.infer<typeof Role>;

export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: Role }),
  /** When the session ends at the latest, ISO 8601. */
  expiresAt: z.string(),
});
export type Session = z.infer<typeof Session>;
