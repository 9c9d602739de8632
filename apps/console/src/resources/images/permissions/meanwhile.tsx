import { type ImagePermissions, imagePermissionsDifference, permissionCount } from '@muster/ec2-model';
import { type Spoken, useMessages } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { permissionKinds } from './draft.ts';
import { mergeMessages } from './merge-messages.ts';

interface MeanwhileProps {
  /** When the editing began. */
  readonly began: ImagePermissions;
  readonly observed: ImagePermissions;
}

/** Names what others have changed since the editing began; it is kept when the change here is applied. */
export function Meanwhile({ began, observed }: MeanwhileProps) {
  const t = useMessages(mergeMessages);
  const { gains, loses } = imagePermissionsDifference(began, observed);
  if (permissionCount(gains) + permissionCount(loses) === 0) return null;
  const lines = [
    gains.public && t.madePublic,
    loses.public && t.madeNotPublic,
    ...named(gains, t.wasAdded, t),
    ...named(loses, t.wasRemoved, t),
  ];
  return (
    <Banner kind="caution" title={t.title}>
      {[...lines.filter(Boolean), t.kept].join('\n')}
    </Banner>
  );
}

function named(
  permissions: ImagePermissions,
  say: (who: string) => string,
  t: Spoken<typeof mergeMessages>,
): string[] {
  const all = permissionKinds.flatMap((kind) => permissions[kind]);
  const left = all.length - shown;
  return [...all.slice(0, shown).map(say), ...(left > 0 ? [say(t.more(left))] : [])];
}

/** Longer lists are cut: the whole list stands below. */
const shown = 8;
