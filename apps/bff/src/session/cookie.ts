import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { type Config, servedOverTls } from '../config.ts';

/** `__Host-` binds the cookie to this host over TLS; browsers refuse the prefix without TLS. */
const cookieName = (config: Config) => (servedOverTls(config) ? '__Host-muster_session' : 'muster_session');

export function readSessionCookie(config: Config, request: Request): string | undefined {
  const header = request.headers.cookie;
  return header === undefined ? undefined : parseCookie(header)[cookieName(config)];
}

export function setSessionCookie(config: Config, response: Response, id: string, expiresAt: Date): void {
  write(config, response, id, expiresAt);
}

export function clearSessionCookie(config: Config, response: Response): void {
  write(config, response, '', new Date(0));
}

function write(config: Config, response: Response, value: string, expires: Date): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName(config),
      value,
      expires,
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: servedOverTls(config),
    }),
  );
}
