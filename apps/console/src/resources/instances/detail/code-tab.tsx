import { common, useMessages } from '../../../i18n/index.ts';
import { useScope } from '../../../scope/scope.ts';
import { CodeBlock, Section } from '../../../ui/index.ts';
import { readAsCode } from './as-code.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The same reading as code. */
export default function CodeTab({ row: { id, region } }: TabProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const { endpoint } = useScope().connection;
  const code = readAsCode(id, region, endpoint.startsWith('http') ? endpoint : undefined);
  return (
    <>
      <p className="mb-4 text-ink-2">{t.codeHint}</p>
      {code.map(({ name, text }) => (
        <Section key={name} title={name}>
          <CodeBlock text={text} label={words.copy} copiedLabel={words.copied} />
        </Section>
      ))}
    </>
  );
}
