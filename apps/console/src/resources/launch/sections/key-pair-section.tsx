import { common, useMessages } from '../../../i18n/index.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { Checkbox, Choices, Radio, Select } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { useListing } from '../reads.ts';
import { keyPairMessages } from '../words/key-pair.ts';
import { LaunchSection } from './launch-section.tsx';
import { ReadTroubles } from './read-troubles.tsx';

const MakeKeyPair = lazyPart(() => import('../../key-pairs/make-key-pair.tsx'));

/** With which key pair people sign in. */
export function KeyPairSection() {
  const t = useMessages(keyPairMessages);
  const { draft, known, setKeyPair, errorOf } = useLaunch();
  const pairs = useListing('key-pairs');
  const { use, noneAcknowledged, newName, publicKey } = draft.keyPair;
  const error = errorOf('key-pair');
  return (
    <LaunchSection id="key-pair" title={t.title} hint={t.hint}>
      <ReadTroubles reads={{ keyPairs: pairs.read }} />
      <Choices legend={<span className="sr-only">{t.title}</span>}>
        <div className="mb-1 flex flex-wrap gap-x-5 gap-y-1.5">
          {(['existing', 'import', 'none'] as const).map((one) => (
            <Radio
              key={one}
              name="launch-key-pair"
              checked={use === one}
              onChange={() => setKeyPair({ use: one })}
            >
              {{ existing: t.existing, import: t.create, none: t.none }[one]}
            </Radio>
          ))}
        </div>
        {use === 'existing' && <ExistingPair error={error} />}
        {use === 'import' && (
          <MakeKeyPair
            made={publicKey ? { keyName: newName, publicKey } : undefined}
            onMade={(made) => setKeyPair({ newName: made?.keyName ?? '', publicKey: made?.publicKey ?? '' })}
            taken={[...(known.keyNames ?? [])]}
          />
        )}
        {use === 'none' && (
          <Checkbox
            checked={noneAcknowledged}
            onChange={({ target }) => setKeyPair({ noneAcknowledged: target.checked })}
            hint={t.acknowledgeHint}
          >
            {t.acknowledge}
          </Checkbox>
        )}
        {error && (
          <p id="launch-key-pair-error" className="text-sm text-danger">
            {error}
          </p>
        )}
      </Choices>
    </LaunchSection>
  );
}

function ExistingPair({ error }: { readonly error: string | undefined }) {
  const t = useMessages(keyPairMessages);
  const { loading } = useMessages(common);
  const { draft, setKeyPair } = useLaunch();
  const { rows, read } = useListing('key-pairs');
  const names = rows.flatMap(({ item }) => item.KeyName ?? []).sort();
  const { existing } = draft.keyPair;
  if (names.length === 0 && read.state === 'done') return <p className="text-ink-2">{t.noneYet}</p>;
  if (names.length === 0 && read.state === 'failed' && !existing) return null;
  return (
    <Select
      className="w-full max-w-80"
      aria-label={t.choose}
      aria-invalid={error ? true : undefined}
      aria-describedby={error && 'launch-key-pair-error'}
      value={existing}
      onChange={({ target }) => setKeyPair({ existing: target.value })}
    >
      <option value="">{names.length === 0 && read.state === 'pending' ? loading : t.choose}</option>
      {/* What was chosen stays chosen while the list has not come yet. */}
      {[...new Set(existing && read.state !== 'done' ? [existing, ...names] : names)].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
