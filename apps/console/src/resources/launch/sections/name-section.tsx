import { batchesOf, MOST_INSTANCES, MOST_PER_CALL } from '@muster/plans';
import { useFormat, useMessages } from '../../../i18n/index.ts';
import { TagRows } from '../../../tags/tag-rows.tsx';
import { Choices, Field, Input, Radio } from '../../../ui/index.ts';
import { useLaunch } from '../launch-context.ts';
import { pageMessages } from '../words/page.ts';
import { LaunchSection } from './launch-section.tsx';

/** What the instances are called, how many there are, and the tags of everything made. */
export function NameSection() {
  const t = useMessages(pageMessages);
  const format = useFormat();
  const { draft, set, errorOf } = useLaunch();
  const count = Number(draft.count);
  const name = draft.name.trim();
  const calls = count <= MOST_INSTANCES ? batchesOf(count || 0).length : 1;
  const hint = calls > 1 ? t.countHint(format.number(calls), format.number(MOST_PER_CALL)) : undefined;
  return (
    <LaunchSection id="name" title={t.nameAndTags}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-[1fr_160px]">
          <Field label={t.name}>
            {(control) => (
              <Input
                {...control}
                placeholder={t.namePlaceholder}
                value={draft.name}
                onChange={({ target }) => set({ name: target.value })}
              />
            )}
          </Field>
          <Field label={t.count} error={errorOf('count')} hint={hint}>
            {(control) => (
              <Input
                {...control}
                type="number"
                inputMode="numeric"
                min={1}
                max={MOST_INSTANCES}
                value={draft.count}
                onChange={({ target }) => set({ count: target.value })}
              />
            )}
          </Field>
        </div>
        {count > 1 && name !== '' && (
          <Choices legend={t.naming}>
            <div className="flex flex-wrap gap-x-5 gap-y-1.5">
              {(['numbered', 'same'] as const).map((naming) => (
                <Radio
                  key={naming}
                  name="launch-naming"
                  checked={draft.naming === naming}
                  onChange={() => set({ naming })}
                >
                  {naming === 'numbered' ? t.numbered(`${name}-1`, `${name}-${count}`) : `${t.same}: ${name}`}
                </Radio>
              ))}
            </div>
          </Choices>
        )}
        <TagRows
          tags={draft.tags}
          onChange={(tags) => set({ tags })}
          error={errorOf('tags')}
          hint={t.tagsHint}
        />
      </div>
    </LaunchSection>
  );
}
