import {
  type ImagePermissions,
  imagePermissionsEffect,
  permissionCount,
  samePermissions,
} from '@muster/ec2-model';
import { useMessages } from '../../../i18n/index.ts';
import { Mono, State } from '../../../ui/index.ts';
import { permissionKinds } from './draft.ts';
import { messages } from './messages.ts';

interface DifferenceProps {
  readonly before: ImagePermissions;
  readonly after: ImagePermissions;
}

/** Who gains and who loses by the staged change. */
export function Difference({ before, after }: DifferenceProps) {
  const t = useMessages(messages);
  const { everybody, gains, loses } = imagePermissionsEffect(before, after);
  const silent = everybody === undefined && permissionCount(gains) + permissionCount(loses) === 0;
  const loss = everybody === 'loses' || permissionCount(loses) > 0;
  return (
    <div>
      <h3 className="mb-2 font-medium">{t.difference}</h3>
      {samePermissions(before, after) ? (
        <p className="text-ink-3">{t.noDifference}</p>
      ) : (
        <div aria-live="polite" className="flex flex-col gap-3">
          {silent && <p>{t.nothingForAnyone}</p>}
          {everybody === 'gains' && <State tone="ok">{t.everybodyGains}</State>}
          {everybody === 'loses' && <p className="text-danger">{t.everybodyLoses}</p>}
          <Named tone="ok" label={t.gains} permissions={gains} />
          <Named tone="danger" label={t.loses} permissions={loses} />
          {loss && <p className="text-sm text-ink-3">{t.runningStay}</p>}
        </div>
      )}
    </div>
  );
}

interface NamedProps {
  readonly tone: 'ok' | 'danger';
  readonly label: string;
  readonly permissions: ImagePermissions;
}

function Named({ tone, label, permissions }: NamedProps) {
  if (permissionCount(permissions) === 0) return null;
  return (
    <div>
      <State tone={tone}>{label}</State>
      <ul className="mt-1 max-h-48 overflow-y-auto pl-3.5">
        {permissionKinds
          .flatMap((kind) => permissions[kind])
          .map((value) => (
            <li key={value} className="break-all">
              <Mono>{value}</Mono>
            </li>
          ))}
      </ul>
    </div>
  );
}
