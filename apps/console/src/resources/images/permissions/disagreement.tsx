import { type ImagePermissions, permissionsOf } from '@muster/ec2-model';
import { useState } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { type Choice, ThreeWay, type ThreeWayRow } from '../../../plans/three-way.tsx';
import { Banner, Button } from '../../../ui/index.ts';
import { sayPermissions } from './convergence.tsx';
import { type PermissionsDraft, permissionKinds } from './draft.ts';
import { mergeMessages } from './merge-messages.ts';
import { messages } from './messages.ts';

interface DisagreementProps {
  /** As it was before either side changed it. */
  readonly base: ImagePermissions;
  readonly mine: PermissionsDraft;
  /** What follows when the other side is taken. */
  readonly theirs: PermissionsDraft;
  readonly observed: ImagePermissions;
  readonly onMerge: (draft: PermissionsDraft) => void;
  readonly onDiscard: () => void;
}

/** Others have changed who may launch the AMI in another way: all three sides, and a choice. */
export function Disagreement({ base, mine, theirs, observed, onMerge, onDiscard }: DisagreementProps) {
  const t = useMessages(mergeMessages);
  const words = useMessages(messages);
  const [choice, setChoice] = useState<Choice>('mine');
  const wanted = permissionsOf(mine);
  const access: ThreeWayRow = {
    key: 'access',
    base: sayPermissions(base, base.public, words),
    mine: sayPermissions(wanted, wanted.public, words),
    theirs: sayPermissions(observed, observed.public, words),
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Banner kind="caution" title={t.title}>
        {t.disagree}
      </Banner>
      <ThreeWay
        rows={[access, ...entryRows(base, wanted, observed)]}
        choices={new Map([['access', choice]])}
        onChoose={(_, next) => setChoice(next)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDiscard}>{t.discard}</Button>
        <Button variant="primary" onClick={() => onMerge(choice === 'mine' ? mine : theirs)}>
          {t.goOn}
        </Button>
      </div>
    </div>
  );
}

/** One row for each entry that either side has put in or taken out. */
function entryRows(base: ImagePermissions, mine: ImagePermissions, theirs: ImagePermissions): ThreeWayRow[] {
  return permissionKinds.flatMap((kind) => {
    const side = (one: ImagePermissions, entry: string) => (one[kind].includes(entry) ? entry : undefined);
    return [...new Set([...base[kind], ...mine[kind], ...theirs[kind]])]
      .map((entry) => ({
        key: entry,
        base: side(base, entry),
        mine: side(mine, entry),
        theirs: side(theirs, entry),
      }))
      .filter((row) => row.mine !== row.base || row.theirs !== row.base);
  });
}
