import type { z } from 'zod';

/** Who may use a route. Deny is the default: a route without a policy does not compile. */
export type Policy = 'public' | 'session' | 'admin';

/** One row of the BFF's HTTP contract. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** An Express path: `/api/plans/:id`. */
  readonly path: string;
  readonly policy: Policy;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Absent for streams, which the caller reads as they come. */
  readonly reply?: Reply;
}

type Given<S, Fallback> = S extends z.ZodType ? z.infer<S> : Fallback;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, after validation. */
export interface RouteInput<R extends Route> {
  readonly params: Given<R['params'], undefined>;
  readonly query: Given<R['query'], undefined>;
  readonly body: Given<R['body'], undefined>;
}

/** What a caller sends. */
export interface RouteRequest<R extends Route> {
  readonly params: Sent<R['params']>;
  readonly query: Sent<R['query']>;
  readonly body: Sent<R['body']>;
}

/** What a route answers with. */
export type RouteReply<R extends Route> = Given<R['reply'], undefined>;
