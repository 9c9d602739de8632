import { decodeBytes, decodeUserData, encodeUserData, userDataSize } from '@muster/ec2-model';
import type { LaunchUserData } from '@muster/plans';
import type { AdvancedDraft } from './draft.ts';

/** How user data is given. */
export type UserDataOrigin = AdvancedDraft['userData']['from'];

/** What was given as user data, each way of giving it with its own value. Never written to disk. */
export interface UserDataContent {
  readonly text: string;
  readonly base64: string;
  readonly file: { readonly name: string; readonly base64: string } | undefined;
}

export const noUserData: UserDataContent = { text: '', base64: '', file: undefined };

/** What is sent when user data is given this way; undefined for nothing. */
export function userDataFrom(content: UserDataContent, origin: UserDataOrigin): LaunchUserData | undefined {
  if (origin === 'text') return content.text === '' ? undefined : { text: content.text };
  if (origin === 'base64') return content.base64 === '' ? undefined : { base64: content.base64 };
  return origin === 'file' && content.file ? { base64: content.file.base64 } : undefined;
}

/**
 * The content after switching from one way to another. Text and base64 show the same bytes where these are text; a file
 * is shown in an empty field. What can't be shown keeps its own value, and nothing is lost either way.
 */
export function switched(
  content: UserDataContent,
  from: UserDataOrigin,
  to: UserDataOrigin,
): UserDataContent {
  const { text, base64, file } = content;
  const isText = decodeUserData(base64);
  if (to === 'base64') {
    if (from === 'text' && text !== '' && isText !== undefined)
      return { ...content, base64: encodeUserData(text) };
    if (from === 'file' && base64 === '' && file) return { ...content, base64: file.base64 };
  }
  if (to === 'text') {
    if (from === 'base64' && base64 !== '' && isText !== undefined) return { ...content, text: isText };
    if (from === 'file' && text === '' && file)
      return { ...content, text: decodeUserData(file.base64) ?? '' };
  }
  return content;
}

/** Whether base64 was given that holds no text: it can't be shown as text. */
export function isBinary({ base64 }: UserDataContent): boolean {
  return base64 !== '' && decodeUserData(base64) === undefined;
}

/** Bytes of user data as EC2 counts them; undefined for what is not base64. */
export function sizeOf(content: LaunchUserData): number | undefined {
  return 'text' in content ? userDataSize(content.text) : decodeBytes(content.base64)?.length;
}
