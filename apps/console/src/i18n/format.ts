import type { Language } from './language.ts';
import { useLanguage } from './messages.ts';

/** Numbers, times and lists as a language writes them. */
export interface Format {
  /** `12,345` */
  number(value: number): string;
  /** US dollars; an hourly price keeps up to four decimals. */
  dollars(value: number, decimals?: number): string;
  /** `Nov 3, 2026, 14:05:09` in the reader's time zone. */
  dateTime(value: string | Date): string;
  /** `3 hours ago` */
  relative(value: string | Date, now?: number): string;
  /** `a, b, and c` */
  list(values: readonly string[]): string;
  /** GiB or TiB from GiB. */
  gibibytes(value: number): string;
  /** Orders texts as people do: `web-2` before `web-10`. */
  compare(a: string, b: string): number;
}

const made = new Map<Language, Format>();

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** The formats of a language. */
export function formatIn(language: Language): Format {
  const existing = made.get(language);
  if (existing) return existing;
  const locale = language === 'ko' ? 'ko-KR' : 'en-US';
  const number = new Intl.NumberFormat(locale);
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const format: Format = {
    number: (value) => number.format(value),
    dollars: (value, decimals = 2) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'USD',
        minimumFractionDigits: 2,
        maximumFractionDigits: Math.max(2, decimals),
      }).format(value),
    dateTime: (value) => dateTime.format(new Date(value)),
    relative(value, now = Date.now()) {
      const seconds = (new Date(value).getTime() - now) / 1000;
      for (const [unit, length] of units) {
        if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
      }
      return relative.format(Math.trunc(seconds), 'second');
    },
    list: (values) => list.format(values),
    gibibytes: (value) =>
      value >= 1024 && value % 1024 === 0
        ? `${number.format(value / 1024)} TiB`
        : `${number.format(value)} GiB`,
    compare: collator.compare,
  };
  made.set(language, format);
  return format;
}

/** The formats of the language in use. */
export function useFormat(): Format {
  return formatIn(useLanguage());
}
