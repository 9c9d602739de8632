import {
  type ImagePermissions,
  permissionCount,
  permissionsOf,
  samePermissions,
  shareObstacles,
} from '@muster/ec2-model';
import { imagePermissions } from '@muster/plans';
import { useCallback, useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { usePlanReview } from '../../../plans/review.ts';
import { useScope } from '../../../scope/scope.ts';
import { useDraft } from '../../../storage/draft.ts';
import { Button, Choices, Radio, Section } from '../../../ui/index.ts';
import { titleOf } from '../image.ts';
import type { DescribedImage } from '../use-image.ts';
import { Convergence, type RequestedChange } from './convergence.tsx';
import { Difference } from './difference.tsx';
import { Disagreement } from './disagreement.tsx';
import { draftOf, paste, rebase, restorePermissions, toggleEntry } from './draft.ts';
import { Entries } from './entries.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { mergeMessages } from './merge-messages.ts';
import { messages } from './messages.ts';
import { Obstacles } from './obstacles.tsx';
import { OtherSide } from './other-side.tsx';
import { PasteBox } from './paste-box.tsx';
import { useBlockPublicAccess } from './use-permissions.ts';

interface PermissionsEditorProps {
  readonly id: string;
  readonly image: DescribedImage;
  /** As EC2 tells them now. */
  readonly observed: ImagePermissions;
}

/** Stages who may launch the AMI, says who gains and who loses, and reviews it as a plan. */
export function PermissionsEditor({ id, image, observed }: PermissionsEditorProps) {
  const t = useMessages(messages);
  const { disagree } = useMessages(mergeMessages);
  const review = usePlanReview();
  const { connection, region } = useScope();
  const kept = useDraft(
    `image-permissions.${connection.id}.${id}`,
    useCallback(() => undefined, []),
    restorePermissions,
  );
  const [requested, setRequested] = useState<RequestedChange>();
  const { base } = kept.value ?? { base: observed };
  // What is shown, edited and reviewed is always a change of what is there now.
  const { draft, theirs } = rebase(kept.value ?? draftOf(observed), observed);
  const after = permissionsOf(draft);
  const edited = !samePermissions(after, observed);
  const obstacles = shareObstacles(image, after, useBlockPublicAccess());

  const onReview = () =>
    review({
      ...imagePermissions({ imageId: id, name: titleOf(image) }, observed, after),
      connection: connection.id,
      region,
      key: kept.key,
      onApplied: () => {
        setRequested({ before: observed, after });
        kept.clear();
      },
    });

  return (
    <>
      <Section title={t.title}>
        <Convergence requested={requested} observed={observed} listedPublic={image.Public ?? false} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
          {theirs ? (
            <Disagreement
              base={base}
              mine={draft}
              theirs={theirs}
              observed={observed}
              onMerge={kept.set}
              onDiscard={kept.clear}
            />
          ) : (
            <div className="flex min-w-0 flex-col gap-5">
              {edited && !theirs && <Meanwhile began={draft.began} observed={observed} />}
              <Choices legend={<span className="sr-only">{t.title}</span>}>
                {(['private', 'shared', 'public'] as const).map((mode) => (
                  <Radio
                    key={mode}
                    name="image-permission-mode"
                    checked={draft.mode === mode}
                    onChange={() => kept.set({ ...draft, mode })}
                    hint={{ private: t.privateHint, shared: t.sharedHint, public: t.publicHint }[mode]}
                  >
                    {t[mode]}
                  </Radio>
                ))}
              </Choices>
              <PasteBox
                key={kept.key}
                onPaste={(text) => {
                  const pasted = paste(draft, text, connection.account ?? undefined);
                  kept.set(pasted.draft);
                  return pasted.refused;
                }}
              />
              <Entries
                before={observed}
                after={after}
                onToggle={(kind, value) => kept.set(toggleEntry(draft, kind, value))}
              />
            </div>
          )}
          <aside className="flex flex-col gap-4 lg:border-l lg:border-line lg:pl-6">
            <Difference before={observed} after={after} />
            {permissionCount(after) > 0 && <Obstacles obstacles={obstacles} />}
            <div className="flex gap-2">
              <Button
                variant="primary"
                disabledReason={theirs ? disagree : edited ? undefined : t.noDifference}
                onClick={onReview}
              >
                {t.review}
              </Button>
              {edited && !theirs && <Button onClick={kept.clear}>{t.discard}</Button>}
            </div>
          </aside>
        </div>
      </Section>
      <OtherSide permissions={observed} />
    </>
  );
}
