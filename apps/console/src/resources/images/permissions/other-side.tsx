import type { ImagePermissions } from '@muster/ec2-model';
import { permissionCount } from '@muster/ec2-model';
import { Link } from 'react-router';
import { useConnections } from '../../../api/index.ts';
import { useMessages } from '../../../i18n/index.ts';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { buttonClass, Section } from '../../../ui/index.ts';
import { messages } from './messages.ts';

/** Where those who may launch the AMI see it; a way there for each account that is connected here too. */
export function OtherSide({ permissions }: { readonly permissions: ImagePermissions }) {
  const t = useMessages(messages);
  const { connection, region } = useScope();
  const connections = useConnections().data ?? [];
  if (permissionCount(permissions) === 0) return null;
  // An organization's members are not told: any other account of ours may be one.
  const open = permissionCount({ ...permissions, accounts: [] }) > 0;
  const others = connections.filter(
    ({ account, endpoint }) =>
      endpoint === connection.endpoint &&
      account !== null &&
      account !== connection.account &&
      (open || permissions.accounts.includes(account)),
  );
  return (
    <Section title={t.otherSide} hint={t.otherSideHint}>
      <div className="flex flex-wrap gap-2">
        {others.map(({ id, name }) => (
          <Link
            key={id}
            to={paths.images({ connection: id, region }, { scope: permissions.public ? 'public' : 'shared' })}
            className={buttonClass('default', 'small')}
          >
            {t.seeAs(name)}
          </Link>
        ))}
      </div>
    </Section>
  );
}
