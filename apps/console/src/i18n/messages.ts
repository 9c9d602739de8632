import { useSyncExternalStore } from 'react';
import { type Language, language } from './language.ts';

type Text = string | ((...values: never[]) => string);
type Widen<T> = T extends string ? string : T;
type Table = Record<string, { readonly en: Text; readonly ko: Text }>;

/** A table of messages in one language: plain texts and functions of their values. */
export type Spoken<M extends Table> = { readonly [K in keyof M]: Widen<M[K]['en']> };

/**
 * Declares the texts of a folder. A text without its Korean, or whose Korean takes other values than the English,
 * does not compile.
 */
export function defineMessages<T extends Record<string, Text>>(
  messages: {
    readonly [K in keyof T]: { readonly en: T[K]; readonly ko: Widen<T[K]> };
  },
): { readonly [K in keyof T]: { readonly en: Widen<T[K]>; readonly ko: Widen<T[K]> } } {
  return messages as { readonly [K in keyof T]: { readonly en: Widen<T[K]>; readonly ko: Widen<T[K]> } };
}

const spoken = new WeakMap<Table, Partial<Record<Language, unknown>>>();

/** The texts in a given language; the same object every time it is asked for. */
export function speak<M extends Table>(messages: M, into: Language): Spoken<M> {
  const made = spoken.get(messages) ?? {};
  spoken.set(messages, made);
  made[into] ??= Object.fromEntries(Object.entries(messages).map(([name, texts]) => [name, texts[into]]));
  return made[into] as Spoken<M>;
}

/** The language in use, as React state. */
export function useLanguage(): Language {
  return useSyncExternalStore(language.subscribe, language.get);
}

/** The texts in the language in use. */
export function useMessages<M extends Table>(messages: M): Spoken<M> {
  return speak(messages, useLanguage());
}
