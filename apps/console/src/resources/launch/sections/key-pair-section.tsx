import { useMessages } from '../../../i18n/index.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { useScope } from '../../../scope/scope.ts';
import { Checkbox, Choices, Radio, Select } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { keyPairMessages } from '../words/key-pair.ts';
import { LaunchSection } from './launch-section.tsx';

const MakeKeyPair = lazyPart(() => import('../../key-pairs/make-key-pair.tsx'));

/** With which key pair people sign in. */
export function KeyPairSection() {
  const t = useMessages(keyPairMessages);
  const { draft, known, setKeyPair, errorOf } = useLaunch();
  const { use, noneAcknowledged, newName, publicKey } = draft.keyPair;
  const error = errorOf('key-pair');
  return (
    <LaunchSection id="key-pair" title={t.title} hint={t.hint}>
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
  const { connection, region } = useScope();
  const { draft, setKeyPair } = useLaunch();
  const pairs = useInventory('key-pairs', connection.id, [region]);
  const names = pairs.rows.flatMap(({ item }) => item.KeyName ?? []).sort();
  if (names.length === 0 && !pairs.loading) return <p className="text-ink-2">{t.noneYet}</p>;
  const { existing } = draft.keyPair;
  return (
    <Select
      className="w-full max-w-80"
      aria-label={t.choose}
      aria-invalid={error ? true : undefined}
      aria-describedby={error && 'launch-key-pair-error'}
      value={existing}
      onChange={({ target }) => setKeyPair({ existing: target.value })}
    >
      <option value="">{t.choose}</option>
      {[...new Set(existing && pairs.loading ? [existing, ...names] : names)].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
