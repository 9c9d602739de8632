import {
  accessOf,
  type ImagePermissions,
  mergeImageAccess,
  permissionCount,
  permissionsOf,
  samePermissions,
} from '@muster/ec2-model';
import { type Spoken, useMessages } from '../../../i18n/index.ts';
import { Fact, Facts, State } from '../../../ui/index.ts';
import { messages } from './messages.ts';

/** A change that was applied: what was there, and what was asked for. */
export interface RequestedChange {
  readonly before: ImagePermissions;
  readonly after: ImagePermissions;
}

interface ConvergenceProps {
  /** What was asked for here; absent when nothing was. */
  readonly requested: RequestedChange | undefined;
  /** What the permissions' own reading tells. */
  readonly observed: ImagePermissions;
  /** What listings tell, which follow later: they are what everybody else sees. */
  readonly listedPublic: boolean;
}

/**
 * What was requested beside what EC2 shows; it counts as done only when both readings agree with it. What others have
 * changed since does not count against it.
 */
export function Convergence({ requested = undefined, observed, listedPublic }: ConvergenceProps) {
  const t = useMessages(messages);
  const asked = requested?.after ?? observed;
  const shown = requested === undefined || shows(observed, requested);
  const there = shown && observed.public === listedPublic;
  if (there && requested === undefined) return null;
  return (
    <div role="status" className="mb-5 rounded-md border border-line-strong bg-surface px-3 py-2.5">
      <State tone={there ? 'ok' : 'warn'} moving={!there}>
        {there ? t.converged : t.converging}
      </State>
      <div className="mt-2">
        <Facts>
          <Fact name={t.requested}>{sayPermissions(asked, asked.public, t)}</Fact>
          <Fact name={t.observed}>{sayPermissions(observed, listedPublic, t)}</Fact>
        </Facts>
      </div>
    </div>
  );
}

/** Whether making the change again would change nothing. */
function shows(observed: ImagePermissions, { before, after }: RequestedChange): boolean {
  const again = mergeImageAccess(before, accessOf(after), observed).access;
  return samePermissions(permissionsOf(again), observed);
}

/** Permissions in a few words: "Shared · 2 entries". */
export function sayPermissions(
  permissions: ImagePermissions,
  isPublic: boolean,
  t: Spoken<typeof messages>,
): string {
  const named = permissionCount({ ...permissions, public: false });
  if (isPublic) return named > 0 ? `${t.public} · ${t.entryCount(named)}` : t.public;
  return named > 0 ? `${t.shared} · ${t.entryCount(named)}` : t.private;
}
