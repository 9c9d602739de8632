import { noUserData, type UserDataContent } from '../model/user-data.ts';

/**
 * The user data of this tab's drafts, by person and draft. It may hold secrets, so it is in the memory of the tab and
 * nowhere else: it outlives navigation, not a reload.
 */
const contents = new Map<string, UserDataContent>();

const keyOf = (person: string, draft: string) => `${person} ${draft}`;

/** What a person gave as user data for a draft in this tab. */
export function rememberedUserData(person: string, draft: string): UserDataContent {
  return contents.get(keyOf(person, draft)) ?? noUserData;
}

/** Remembers user data for as long as the tab shows the console. */
export function rememberUserData(person: string, draft: string, content: UserDataContent): void {
  contents.set(keyOf(person, draft), content);
}

/** Forgets the user data of a draft that was launched or discarded. */
export function forgetUserData(person: string, draft: string): void {
  contents.delete(keyOf(person, draft));
}
