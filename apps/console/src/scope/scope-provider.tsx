import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { explain, useConnections } from '../api/index.ts';
import { common, defineMessages, useLanguage, useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { buttonClass, Empty, ErrorNotice } from '../ui/index.ts';
import { lastPlace } from './last-place.ts';
import { regionsQuery } from './regions.ts';
import { type Scope, ScopeContext } from './scope.ts';

const messages = defineMessages({
  unknown: { en: 'There is no such connection', ko: '없는 연결입니다' },
  unknownHint: { en: 'It may have been deleted.', ko: '삭제되었을 수 있습니다.' },
  toConnections: { en: 'See connections', ko: '연결 보기' },
});

/** Resolves the connection and regions of the address for the page inside it. */
export function ScopeProvider({ children }: { readonly children: ReactNode }) {
  const { connection: id = '', region = '' } = useParams();
  const t = useMessages(messages);
  const connections = useConnections();
  const connection = connections.data?.find((one) => one.id === id);

  useEffect(() => {
    if (connection) lastPlace.set({ connection: connection.id, region });
  }, [connection, region]);

  if (connection) {
    return (
      <Resolved key={connection.id} connection={connection} region={region}>
        {children}
      </Resolved>
    );
  }
  if (connections.isPending) return null;
  if (connections.error) return <NotRead query={connections} />;
  return (
    <Empty
      whole
      title={t.unknown}
      action={
        <Link to={paths.connections()} className={buttonClass()}>
          {t.toConnections}
        </Link>
      }
    >
      {t.unknownHint}
    </Empty>
  );
}

interface ResolvedProps {
  readonly connection: Scope['connection'];
  readonly region: string;
  readonly children: ReactNode;
}

/** Where it is not known what there is: that is not the same as nothing. */
function NotRead({ query }: { readonly query: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  const { retry } = useMessages(common);
  const language = useLanguage();
  return (
    <div className="p-6">
      <ErrorNotice
        error={explain(query.error, language)}
        retry={{ label: retry, onRetry: () => void query.refetch() }}
      />
    </div>
  );
}

function Resolved({ connection, region, children }: ResolvedProps) {
  const all = useQuery({ ...regionsQuery(connection), enabled: region === 'all' });
  const offered = all.data;

  const scope = useMemo<Scope | undefined>(() => {
    const regions = region === 'all' ? offered : region.split(',').filter(Boolean);
    if (regions === undefined || regions.length === 0) return undefined;
    const place = { connection: connection.id, region };
    const first = regions.includes(connection.defaultRegion) ? connection.defaultRegion : regions[0];
    return {
      connection,
      regions,
      region: first ?? connection.defaultRegion,
      place,
      placeIn: (one) => ({ connection: connection.id, region: one }),
    };
  }, [connection, region, offered]);

  if (all.error) return <NotRead query={all} />;
  return scope && <ScopeContext value={scope}>{children}</ScopeContext>;
}
