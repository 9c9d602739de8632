import type { LaunchUserData } from './form.ts';

/** User data as EC2 takes it: its bytes, UTF-8 when it was typed, in base64. */
export function base64Of(data: LaunchUserData): string {
  if ('base64' in data) return data.base64;
  const bytes = new TextEncoder().encode(data.text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
