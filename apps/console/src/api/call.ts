import type { RouteName, RouteReply, RouteRequest, Routes } from '@muster/contract';
import { request } from './request.ts';
import { wire } from './wire.ts';

type Parts<N extends RouteName> = RouteRequest<Routes[N]>;
type Needed<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a call of a route takes: its params, query and body, whichever it has, and a signal. */
export type CallRequest<N extends RouteName> = Needed<Parts<N>> & { readonly signal?: AbortSignal };

interface AnyRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Calls a route of the BFF's contract: `call('getPlan', { params: { id } })`. Rejects with a `ProblemError`.
 */
export async function call<N extends RouteName>(
  name: N,
  ...[given]: Record<never, never> extends CallRequest<N> ? [CallRequest<N>?] : [CallRequest<N>]
): Promise<RouteReply<Routes[N]>> {
  const { params, query, body, signal } = (given ?? {}) as AnyRequest;
  const [method, pattern] = wire[name];
  const response = await request(address(pattern, params, query), {
    method,
    ...(signal && { signal }),
    // Express takes an empty body for JSON only where one is sent; the contract's bodiless POSTs carry {}.
    ...(method !== 'GET' && {
      body: JSON.stringify(body ?? {}),
      headers: { 'Content-Type': 'application/json' },
    }),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as RouteReply<Routes[N]>;
}

/** The address of a route, each param encoded: `/api/plans/:id` and `{ id: 'a b' }` give `/api/plans/a%20b`. */
export function address(
  pattern: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
