import { useState } from 'react';
import { type Spoken, useMessages } from '../../../i18n/index.ts';
import { Button, Field, TextArea } from '../../../ui/index.ts';
import type { RefusedPaste } from './draft.ts';
import { messages } from './messages.ts';

interface PasteBoxProps {
  /** Adds what can be added; returns the rest. */
  readonly onPaste: (text: string) => readonly RefusedPaste[];
}

/** Where account ids and ARNs are pasted. What was not added stays in the box, with the reason. */
export function PasteBox({ onPaste }: PasteBoxProps) {
  const t = useMessages(messages);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<readonly RefusedPaste[]>([]);
  const add = () => {
    const left = onPaste(text);
    setRefused(left);
    setText(
      left
        .filter(({ reason }) => reason === 'not-a-principal')
        .map(({ given }) => given)
        .join('\n'),
    );
  };
  return (
    <div className="flex flex-col items-start gap-2 *:w-full">
      <Field
        label={t.paste}
        hint={t.pasteHint}
        error={refused.length > 0 && <Refusals refused={refused} t={t} />}
      >
        {(control) => (
          <TextArea
            {...control}
            mono
            rows={3}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Button
        className="w-auto! self-start"
        onClick={add}
        disabledReason={text.trim() === '' ? t.pasteHint : undefined}
      >
        {t.add}
      </Button>
    </div>
  );
}

function Refusals({
  refused,
  t,
}: {
  readonly refused: readonly RefusedPaste[];
  readonly t: Spoken<typeof messages>;
}) {
  return refused.map(({ given, reason }) => (
    <span key={`${reason} ${given}`} className="block">
      {t[reason](given)}
    </span>
  ));
}
