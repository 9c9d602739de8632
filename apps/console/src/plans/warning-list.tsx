import type { Warning } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { warningMessages, warningText } from './words/warnings.ts';

const order = ['danger', 'caution', 'info'] as const;

/** Warnings, the worst first; one that several steps share is told once. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const t = useMessages(warningMessages);
  return order.map((severity) => {
    const texts = warnings
      .filter((warning) => warning.severity === severity)
      .map((warning) => warningText(warning, t));
    const titles = [...new Set(texts.map(({ title }) => title))];
    const hints = [...new Set(texts.flatMap(({ hint }) => hint ?? []))];
    const [first, ...rest] = titles;
    if (first === undefined) return null;
    return (
      <Banner key={severity} kind={severity} title={first}>
        {[...rest, ...hints].join('\n')}
      </Banner>
    );
  });
}
