import { Navigate } from 'react-router';
import { explain, useConnections } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { ErrorNotice } from '../ui/index.ts';
import { usePlace } from './use-place.ts';

/** Opens where somebody last worked; with no connection yet, where one is made. */
export function Home() {
  const { retry } = useMessages(common);
  const language = useLanguage();
  const connections = useConnections();
  const { place, connection } = usePlace();
  if (connections.error) {
    return (
      <div className="p-6">
        <ErrorNotice
          error={explain(connections.error, language)}
          retry={{ label: retry, onRetry: () => void connections.refetch() }}
        />
      </div>
    );
  }
  if (connections.isPending) return null;
  return <Navigate replace to={connection ? paths.instances(place) : paths.connections()} />;
}
