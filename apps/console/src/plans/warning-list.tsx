import type { Warning } from '@muster/contract';
import { useMessages } from '../i18n/index.ts';
import { Banner } from '../ui/index.ts';
import { messages } from './messages.ts';
import { warningMessages, warningText } from './words/warnings.ts';

const order = ['danger', 'caution', 'info'] as const;

/** What the difference in words says already, line by line; a person who reads it twice reads neither. */
const said: ReadonlySet<Warning['code']> = new Set([
  'stops-instance',
  'terminates-instance',
  'deletes-resource',
]);

/** Longer lists are cut: what is warned of is then clear. */
const shown = 8;

/** The warnings that say more than the difference does. */
export function tellingWarnings(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ code }) => !said.has(code));
}

interface WarningListProps {
  readonly warnings: readonly Warning[];
  readonly nameOf: (id: string) => string;
}

/** Warnings, the worst first; one that several steps share is told once. */
export function WarningList({ warnings, nameOf }: WarningListProps) {
  const t = useMessages(warningMessages);
  const { moreLines } = useMessages(messages);
  return order.map((severity) => {
    const texts = warnings
      .filter((warning) => warning.severity === severity)
      .map((warning) => warningText(warning, t, nameOf));
    const titles = [...new Set(texts.map(({ title }) => title))];
    const hints = [...new Set(texts.flatMap(({ hint }) => hint ?? []))];
    const [first, ...rest] = titles.slice(0, shown);
    if (first === undefined) return null;
    const left = titles.length > shown ? [moreLines(titles.length - shown)] : [];
    return (
      <Banner key={severity} kind={severity} title={first}>
        {[...rest, ...left, ...hints].join('\n')}
      </Banner>
    );
  });
}
