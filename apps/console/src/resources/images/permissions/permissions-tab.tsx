import { useMessages } from '../../../i18n/index.ts';
import { ReadState } from '../../../layouts/read-state.tsx';
import { useScope } from '../../../scope/scope.ts';
import { Section } from '../../../ui/index.ts';
import type { TabProps } from '../detail/tabs.ts';
import { messages } from './messages.ts';
import { PermissionsEditor } from './permissions-editor.tsx';
import { useObservedPermissions } from './use-permissions.ts';

/** Who may launch the AMI: edited by its owner, told to everybody else. */
export default function PermissionsTab({ id, image }: TabProps) {
  const t = useMessages(messages);
  const { connection } = useScope();
  if (image.OwnerId === connection.account) return <Own id={id} image={image} />;
  return (
    <Section title={t.title}>
      <p>{t.readOnly(image.OwnerId ?? '')}</p>
      <p className="text-ink-2">{image.Public ? t.seenPublic : t.seenShared}</p>
    </Section>
  );
}

function Own({ id, image }: TabProps) {
  const observed = useObservedPermissions(id);
  return (
    <ReadState query={observed}>
      {(permissions) => <PermissionsEditor id={id} image={image} observed={permissions} />}
    </ReadState>
  );
}
