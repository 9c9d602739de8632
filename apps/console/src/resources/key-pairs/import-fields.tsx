import { useRef, useState } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { Button, Field, Input, TextArea } from '../../ui/index.ts';
import type { PublicHalf } from './make-key-pair.tsx';
import { makeMessages } from './messages.ts';
import { nameProblem } from './name-problem.ts';
import { publicKeyProblem } from './ssh/public-key.ts';

interface ImportFieldsProps {
  readonly pair: PublicHalf;
  readonly onPair: (pair: PublicHalf) => void;
  readonly taken: readonly string[];
  /** Whether what is missing is told too. */
  readonly attempted: boolean;
}

/** The name and the public half of a key pair made elsewhere. A private half is refused and not kept. */
export function ImportFields({ pair, onPair, taken, attempted }: ImportFieldsProps) {
  const t = useMessages(makeMessages);
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const { keyName, publicKey } = pair;
  const named = attempted || keyName !== '' ? nameProblem(keyName, taken, t) : undefined;
  const problem = refused ? 'private-key' : publicKeyProblem(publicKey);
  const told = problem && (problem !== 'missing' || attempted) ? t[problem] : undefined;

  const take = (text: string, name = keyName) => {
    const isPrivate = publicKeyProblem(text) === 'private-key';
    setRefused(isPrivate);
    onPair({ keyName: name, publicKey: isPrivate ? '' : text });
  };
  const readFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const name = keyName || chosen.name.replace(/\.pub$/, '');
    take((await chosen.text()).trim(), name);
  };

  return (
    <div className="flex max-w-xl flex-col gap-4">
      <Field label={t.name} hint={t.nameHint} error={named}>
        {(control) => (
          <Input
            {...control}
            value={keyName}
            maxLength={255}
            onChange={(event) => onPair({ ...pair, keyName: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t.publicKey}
        hint={t.publicKeyHint}
        error={told}
        aside={
          <>
            <input
              ref={file}
              type="file"
              hidden
              accept=".pub,text/plain"
              onChange={(event) => void readFile(event.target.files?.[0])}
            />
            <Button size="small" variant="quiet" onClick={() => file.current?.click()}>
              {t.chooseFile}
            </Button>
          </>
        }
      >
        {(control) => (
          <TextArea
            {...control}
            mono
            rows={5}
            value={publicKey}
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
