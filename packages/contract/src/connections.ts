import { z } from 'zod';

const AccountId = z.string().regex(/^\d{12}$/, 'an account id has 12 digits');
const AccessKeyId = z.string().regex(/^[A-Za-z0-9_]{4,128}$/);

/** Where a connection's credentials come from. Secrets go in and never come out. */
export const NewCredentials = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('embedded'), account: AccountId }),
  z.strictObject({
    from: z.literal('keys'),
    accessKeyId: AccessKeyId,
    secretAccessKey: z.string().min(1).max(256),
    sessionToken: z.string().max(4096).optional(),
  }),
  z.strictObject({ from: z.literal('profile'), profile: z.string().regex(/^[\w.@+-]{1,64}$/) }),
]);
export type NewCredentials = z.infer<typeof NewCredentials>;

/** The same, as told: no secret. */
export const CredentialsSummary = z.object({
  from: z.enum(['embedded', 'keys', 'profile']),
  accessKeyId: z.string().optional(),
  profile: z.string().optional(),
  /** True when the endpoint changed and the secret must be entered again. */
  missing: z.boolean().optional(),
});

/** `aws` uses Amazon's regional endpoints; a URL is an EC2-compatible endpoint that serves every region named. */
export const Endpoint = z.union([z.literal('aws'), z.literal('embedded'), z.url({ protocol: /^https?$/ })]);

const connectionFields = {
  name: z.string().trim().min(1).max(80),
  endpoint: Endpoint,
  /** Regions offered; empty means all that the endpoint describes. */
  regions: z.array(z.string().regex(/^[a-z0-9-]{2,40}$/)).max(60),
  defaultRegion: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** Lets the endpoint be on a private or loopback network. Metadata addresses are never allowed. */
  allowPrivateNetwork: z.boolean(),
};

export const NewConnection = z.strictObject({
  ...connectionFields,
  regions: connectionFields.regions.default([]),
  defaultRegion: connectionFields.defaultRegion.default('us-east-1'),
  allowPrivateNetwork: connectionFields.allowPrivateNetwork.default(false),
  credentials: NewCredentials,
});
export type NewConnection = z.infer<typeof NewConnection>;

export const ConnectionPatch = z.strictObject({ ...connectionFields, credentials: NewCredentials }).partial();
export type ConnectionPatch = z.infer<typeof ConnectionPatch>;

export const Connection = z.object({
  id: z.string(),
  ...connectionFields,
  /** The 12-digit account behind the credentials, once the endpoint has told it. */
  account: z.string().nullable(),
  /** Where EC2 is reached, for tools beside Muster; null where each region has Amazon's own endpoint. */
  endpointUrl: z.string().nullable(),
  credentials: CredentialsSummary,
});
export type Connection = z.infer<typeof Connection>;

/** What an endpoint answered to a try-out. */
export const ConnectionTest = z.object({
  ok: z.boolean(),
  account: z.string().nullable(),
  regions: z.array(z.string()),
  problem: z.string().optional(),
});
