import { importKeyPair } from '@muster/plans';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../i18n/index.ts';
import { useInventory } from '../../inventory/use-inventory.ts';
import { Trail } from '../../layouts/trail.tsx';
import { paths } from '../../paths.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { useDraft } from '../../storage/draft.ts';
import { Button, Choices, Page, Radio, Section } from '../../ui/index.ts';
import { ImportFields } from './import-fields.tsx';
import { MakeKeyPair, type PublicHalf } from './make-key-pair.tsx';
import { makeMessages, messages } from './messages.ts';
import { nameProblem } from './name-problem.ts';
import { publicKeyProblem } from './ssh/public-key.ts';

/** What the form keeps: only public halves. */
interface CreateForm {
  readonly how: 'make' | 'import';
  readonly made: PublicHalf | null;
  readonly imported: PublicHalf;
}

const empty = (): CreateForm => ({ how: 'make', made: null, imported: { keyName: '', publicKey: '' } });
const restore = (kept: unknown): CreateForm => ({ ...empty(), ...(kept as Partial<CreateForm>) });

/** The form that makes a key pair here, or imports the public half of one made elsewhere. */
export default function CreateKeyPair() {
  const t = useMessages(makeMessages);
  const list = useMessages(messages);
  const navigate = useNavigate();
  const review = usePlanReview();
  const { connection, region, placeIn } = useScope();
  const draft = useDraft(`key-pair-create.${connection.id}.${region}`, empty, restore);
  const [attempted, setAttempted] = useState(false);
  const pairs = useInventory('key-pairs', connection.id, [region]).rows;
  const taken = useMemo(() => pairs.flatMap(({ item }) => item.KeyName ?? []), [pairs]);
  const form = draft.value;
  const set = (more: Partial<CreateForm>) => draft.set({ ...form, ...more });
  const pair = form.how === 'make' ? form.made : form.imported;
  const wrong =
    pair === null || nameProblem(pair.keyName, taken, t) !== undefined || publicKeyProblem(pair.publicKey);

  const onReview = () => {
    setAttempted(true);
    if (pair === null || wrong) return;
    review({
      ...importKeyPair({ ...pair, publicKey: pair.publicKey.trim(), tags: [] }),
      connection: connection.id,
      region,
      key: draft.key,
      onApplied: () => {
        draft.clear();
        navigate(paths.keyPairs(placeIn(region)));
      },
    });
  };

  return (
    <Page trail={<Trail to={paths.keyPairs(placeIn(region))}>{list.title}</Trail>} title={list.create}>
      <Section title={t.how}>
        <Choices legend={<span className="sr-only">{t.how}</span>}>
          {(['make', 'import'] as const).map((how) => (
            <Radio
              key={how}
              name="key-origin"
              checked={form.how === how}
              onChange={() => set({ how })}
              hint={t[`${how}Hint`]}
            >
              {t[how]}
            </Radio>
          ))}
        </Choices>
      </Section>
      <Section title={form.how === 'make' ? t.make : t.import}>
        {form.how === 'make' ? (
          <MakeKeyPair
            made={form.made ?? undefined}
            onMade={(made) => set({ made: made ?? null })}
            taken={taken}
          />
        ) : (
          <ImportFields
            pair={form.imported}
            onPair={(imported) => set({ imported })}
            taken={taken}
            attempted={attempted}
          />
        )}
      </Section>
      <div className="flex justify-end border-t border-line pt-4">
        <Button variant="primary" disabledReason={pair === null ? t.makeFirst : undefined} onClick={onReview}>
          {t.review}
        </Button>
      </div>
    </Page>
  );
}
