import type { Request, RequestHandler } from 'express';
import { type Config, ownOrigins } from '../config.ts';
import { ProblemError } from './problem.ts';

/**
 * Lets requests that change state in only from our own pages and from scripts. A page elsewhere can't add `X-Muster`
 * without asking first, and we never say yes; browsers also tell where a request is from, and that must be here. What
 * is absent does not help: without the header or without JSON nothing is done.
 *
 * @throws ProblemError 403 or 415
 */
export function ownPagesOnly(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (request.headers['x-muster'] !== '1')
        throw refused('Requests that change state need the header X-Muster: 1.');
      if (isForeign(config, request)) throw refused('The request is from a page of another origin.');
      if (!isJson(request)) throw notJson();
    }
    next();
  };
}

function isForeign(config: Config, request: Request): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return true;
  return origin !== undefined && !ownOrigins(config, request.socket.localPort ?? 0).includes(origin);
}

function isJson(request: Request): boolean {
  const type = request.headers['content-type'];
  // A DELETE without a body has no type to tell.
  if (type === undefined) return request.method === 'DELETE' && !hasBody(request);
  return /^application\/json(\s*;\s*charset=utf-8)?\s*$/i.test(type);
}

const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const refused = (detail: string) =>
  new ProblemError({ type: 'foreign-request', title: 'Refused', status: 403, detail });

const notJson = () =>
  new ProblemError({
    type: 'not-json',
    title: 'Requests that change state are JSON',
    status: 415,
    next: 'Send Content-Type: application/json.',
  });
