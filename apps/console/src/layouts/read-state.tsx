import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { explain } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { ErrorNotice, Skeleton } from '../ui/index.ts';

interface ReadStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What a read has given; until then its skeleton, or its error in place with a way to try again. */
export function ReadState<T>({ query, children }: ReadStateProps<T>) {
  const { retry } = useMessages(common);
  const language = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <ErrorNotice
        error={explain(query.error, language)}
        retry={{ label: retry, onRetry: () => void query.refetch() }}
      />
    );
  }
  return <Skeleton width="w-96" />;
}
