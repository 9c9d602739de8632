import { useQuery } from '@tanstack/react-query';
import { useEc2 } from '../../api/index.ts';
import { useScope } from '../../scope/scope.ts';

/** How often one AMI is read again while its page is open. */
const everyMs = 5000;

/** One AMI, live, whoever owns it; null when this account may not know of it. Nothing is asked for an empty id. */
export function useImage(id: string) {
  const { connection, region } = useScope();
  const ec2 = useEc2(connection.id, region);
  return useQuery({
    queryKey: ['image-detail', connection.id, region, id],
    queryFn: async ({ signal }) => {
      // By filter, because asking for an id that is gone is an error, and a page of an AMI may outlive it.
      const { Images = [] } = await ec2.describeImages(
        { Filters: [{ Name: 'image-id', Values: [id] }], IncludeDeprecated: true, IncludeDisabled: true },
        { signal },
      );
      return Images[0] ?? null;
    },
    enabled: id !== '',
    refetchInterval: everyMs,
    staleTime: 0,
  });
}

/** An AMI as EC2 describes it. */
export type DescribedImage = NonNullable<ReturnType<typeof useImage>['data']>;
