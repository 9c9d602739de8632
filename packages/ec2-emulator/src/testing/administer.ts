import { onlyEmbedded } from './target.ts';

/** Asks for a route below `/_muster/` as whoever runs the server would; gives the status and the JSON it answers. */
export async function administer(
  url: string,
  method: 'GET' | 'POST' | 'DELETE',
  route: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  onlyEmbedded('administration');
  const reply = await fetch(`${url}/_muster/${route}`, {
    method,
    headers: { 'x-muster': '1', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: await reply.json() };
}
