/**
 * The key that names the plan of a draft as it stands now: the same draft with the same content always gives the same
 * key, so that reviewing it again after a lost reply or a reload finds the same plan; an edited draft gives another.
 *
 * @param draftKey the UUID kept with the draft
 * @param content what the plan is made of, as JSON
 * @param attempt 0 at first; each further number names another plan of the same draft, for when the one before has
 *   ended without being applied
 * @returns a UUID of version 8 (RFC 9562: made of a hash of one's own choice)
 */
export async function planKey(draftKey: string, content: unknown, attempt = 0): Promise<string> {
  const named = `${draftKey} ${JSON.stringify(content)}${attempt > 0 ? ` ${attempt}` : ''}`;
  const bytes = new TextEncoder().encode(named);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
