import { stored } from './storage/stored.ts';

/** The looks to choose from, in the order the menu shows them. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** The chosen look; the system's until somebody chooses. */
export const theme = stored<Theme>('muster.theme', () => 'system', isTheme);

/** Keeps the page in the chosen look. Returns the function that stops. */
export function followTheme(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = theme.get();
    document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  };
  apply();
  dark.addEventListener('change', apply);
  const stop = theme.subscribe(apply);
  return () => {
    dark.removeEventListener('change', apply);
    stop();
  };
}
