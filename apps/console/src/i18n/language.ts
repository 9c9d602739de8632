import { stored } from '../storage/stored.ts';

/** The languages the console speaks, in the order the menu shows them. */
export const languages = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof languages;

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages;

function preferred(): Language {
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** The language in use; the browser's preference until somebody chooses. */
export const language = stored<Language>('muster.language', preferred, isLanguage);

/** Keeps `<html lang>` true, for screen readers and for Korean line breaking. Returns a function that stops. */
export function followLanguage(): () => void {
  const apply = () => {
    document.documentElement.lang = language.get();
  };
  apply();
  return language.subscribe(apply);
}
