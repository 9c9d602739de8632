import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/index.ts';

const none: readonly string[] = [];

/** Everyone whose changes can be looked for. */
export function usePeople(): readonly string[] {
  const people = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => call('listPeople', { signal }),
    staleTime: 60_000,
  });
  return people.data?.people ?? none;
}
