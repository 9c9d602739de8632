import {
  type Policy,
  type Route,
  type RouteInput,
  type RouteName,
  type RouteReply,
  type Routes,
  routes,
} from '@muster/contract';
import express, { type Express, type Request, type Response } from 'express';
import type { Context } from '../context.ts';
import { authenticate, type Principal } from '../session/authenticate.ts';
import { forbidden, notSignedIn } from './problem.ts';
import { validate } from './validate.ts';

/** Who asks, and the socket underneath. */
export interface Call<P extends Policy = Policy> {
  readonly principal: P extends 'public' ? Principal | undefined : Principal;
  readonly request: Request;
  readonly response: Response;
  /** Aborts when the caller goes away before the reply is complete. */
  readonly signal: AbortSignal;
}

/**
 * Answers one route of the contract with validated input. Throws `ProblemError` to refuse. A handler that streams
 * writes to `call.response` itself and returns nothing.
 */
export type Handler<R extends Route> = (
  input: RouteInput<R>,
  call: Call<R['policy']>,
) => Promise<RouteReply<R>>;

/** One handler for every row of the contract: a row without one does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<Routes[N]> };

/** Registers the handlers. The policy is looked at before the body is even read. */
export function registerRoutes(app: Express, ctx: Context, handlers: Handlers): void {
  for (const name of Object.keys(handlers) as RouteName[]) {
    register(app, ctx, routes[name], handlers[name] as Handler<Route>);
  }
}

/** Whoever is not signed in gets to send no more than a user name and a password; a plan of 5,000 steps is the largest. */
function bodyLimit({ policy, path }: Route): string {
  if (policy === 'public') return '16kb';
  return path === '/api/plans' ? '8mb' : '4mb';
}

function register(app: Express, ctx: Context, route: Route, handler: Handler<Route>): void {
  const method = route.method.toLowerCase() as Lowercase<Route['method']>;
  app[method](
    route.path,
    async (request, response, next) => {
      response.locals.principal = await admit(ctx, route.policy, request);
      next();
    },
    express.json({ limit: bodyLimit(route), strict: true }),
    async (request, response) => {
      const input = {
        params: validate(route.params, request.params),
        query: validate(route.query, request.query),
        body: validate(route.body, request.body),
      };
      const principal: Principal = response.locals.principal;
      const reply = await handler(input, { principal, request, response, signal: goneSignal(response) });
      if (response.headersSent) return;
      if (route.reply === undefined) response.status(204).end();
      // Parsing drops every field that the contract does not name: nothing else can leave by mistake.
      else response.json(route.reply.parse(reply));
    },
  );
}

/** Looks at the policy: who is let in is returned, whoever is not gets a `ProblemError`. */
export async function admit(ctx: Context, policy: Policy, request: Request): Promise<Principal | undefined> {
  const principal = await authenticate(ctx, request);
  if (policy === 'public') return principal;
  if (!principal) throw notSignedIn();
  if (policy === 'admin' && principal.user.role !== 'admin') {
    throw forbidden('Only an administrator can do this.');
  }
  return principal;
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
