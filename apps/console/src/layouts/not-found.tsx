import { Link } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { buttonClass, Empty } from '../ui/index.ts';
import { messages } from './messages.ts';

/** For an address that leads nowhere. */
export function NotFound() {
  const t = useMessages(messages);
  return (
    <Empty
      whole
      title={t.notFound}
      action={
        <Link to={paths.home()} className={buttonClass()}>
          {t.home}
        </Link>
      }
    >
      {t.notFoundHint}
    </Empty>
  );
}
