import { useMutation } from '@tanstack/react-query';
import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/index.ts';
import { saveFile } from '../../table/csv.ts';
import { Banner, Button, Choices, Field, Input, Mono, Radio } from '../../ui/index.ts';
import { makeMessages } from './messages.ts';
import { nameProblem } from './name-problem.ts';
import { type KeyType, type MadeKey, makeKey } from './ssh/make-key.ts';

/** The half of a new key pair that is sent. */
export interface PublicHalf {
  readonly keyName: string;
  /** OpenSSH's one line. */
  readonly publicKey: string;
}

interface MakeKeyPairProps {
  /** What was made, as the form around this keeps it; it may be from before a reload. */
  readonly made: PublicHalf | undefined;
  readonly onMade: (made: PublicHalf | undefined) => void;
  /** The names that the region has. */
  readonly taken: readonly string[];
}

/** A file name that no system takes for anything else. */
const fileNameOf = (keyName: string) =>
  `${keyName.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '')}.pem`;

/**
 * Makes a key pair in the browser and saves its private half as a file, before anything is sent anywhere. The form
 * around it gets the public half.
 */
export function MakeKeyPair({ made, onMade, taken }: MakeKeyPairProps) {
  const t = useMessages(makeMessages);
  const [name, setName] = useState(made?.keyName ?? '');
  const [type, setType] = useState<KeyType>('ed25519');
  const [attempted, setAttempted] = useState(false);
  const problem = nameProblem(name, taken, t);

  const making = useMutation({
    mutationFn: async (keyName: string) => ({ keyName, key: await makeKey(type, keyName) }),
    onSuccess: ({ keyName, key }) => {
      save(keyName, key);
      onMade({ keyName, publicKey: key.publicKey });
    },
    // What it holds is a private key: it goes when this leaves the page.
    gcTime: 0,
  });
  const onMake = () => {
    setAttempted(true);
    if (!problem) making.mutate(name);
  };
  const again = () => {
    making.reset();
    setAttempted(false);
    onMade(undefined);
  };

  if (made) {
    const fresh = making.data?.keyName === made.keyName ? making.data.key : undefined;
    return (
      <Banner
        kind="done"
        title={fresh ? t.made(fileNameOf(made.keyName)) : made.keyName}
        actions={
          <>
            {fresh && (
              <Button size="small" icon={<Download size={14} />} onClick={() => save(made.keyName, fresh)}>
                {t.saveAgain}
              </Button>
            )}
            <Button size="small" onClick={again}>
              {t.another}
            </Button>
          </>
        }
      >
        <p>{fresh ? t.madeHint : t.madeBefore}</p>
        {fresh && (
          <p className="mt-1 break-all">
            <Mono>{fresh.fingerprint}</Mono>
          </p>
        )}
      </Banner>
    );
  }
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <Field label={t.name} hint={t.nameHint} error={attempted || name !== '' ? problem : undefined}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={255}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Choices legend={t.type}>
        {(['ed25519', 'rsa'] as const).map((one) => (
          <Radio
            key={one}
            name="key-type"
            checked={type === one}
            onChange={() => setType(one)}
            hint={t[`${one}Hint`]}
          >
            {t[one]}
          </Radio>
        ))}
      </Choices>
      {making.error && (
        <Banner kind="danger" title={isUnsupported(making.error) ? t.noEd25519 : t.makingFailed} />
      )}
      <div>
        <Button icon={<KeyRound size={14} />} pending={making.isPending} onClick={onMake}>
          {making.isPending ? t.making : t.makeAndSave}
        </Button>
      </div>
    </div>
  );
}

export default MakeKeyPair;

const save = (keyName: string, key: MadeKey) =>
  saveFile(fileNameOf(keyName), 'application/x-pem-file', key.privateKey);

const isUnsupported = (error: Error) => error.name === 'NotSupportedError';
