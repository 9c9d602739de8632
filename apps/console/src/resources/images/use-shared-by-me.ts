import type { LaunchPermissionShape } from '@muster/ec2-model';
import { useQuery } from '@tanstack/react-query';
import { ec2For } from '../../api/index.ts';
import type { ImageRow } from './image.ts';

/** As many as one list may ask EC2 about, one call each; EC2 has no call for several. */
const MOST = 200;
const AT_ONCE = 4;

/**
 * The launch permissions of this account's own AMIs, by id: a listing tells only whether they are public. What is not
 * in the answer is not known yet.
 */
export function useSharedByMe(connection: string, rows: readonly ImageRow[]) {
  const asked = rows.filter(({ item }) => !item.Public).slice(0, MOST);
  return useQuery({
    queryKey: ['shared-by-me', connection, asked.map(({ region, id }) => `${region} ${id}`)],
    queryFn: async ({ signal }) => {
      const found = new Map<string, readonly LaunchPermissionShape[]>();
      const queue = asked.values();
      const worker = async () => {
        for (const { region, id } of queue) {
          const { LaunchPermissions = [] } = await ec2For(connection, region).describeImageAttribute(
            { ImageId: id, Attribute: 'launchPermission' },
            { signal },
          );
          found.set(id, LaunchPermissions);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      return found;
    },
    enabled: asked.length > 0,
    staleTime: 30_000,
    placeholderData: (before) => before,
  }).data;
}
