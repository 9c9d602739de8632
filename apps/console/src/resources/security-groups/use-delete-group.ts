import { securityGroupDelete } from '@muster/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { explain } from '../../api/index.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { toast } from '../../ui/index.ts';
import { type GroupRow, rulesQuery, wholeGroup } from './group.ts';
import { messages } from './messages.ts';
import type { Usage } from './use-usage.ts';

interface DeleteGroup {
  /** Why it can't be deleted now; absent while it can. */
  readonly disabledReason: string | undefined;
  readonly pending: boolean;
  readonly review: () => void;
}

/** Deleting one group: refused beforehand while something is known to use it, reviewed otherwise. */
export function useDeleteGroup(
  row: GroupRow | undefined,
  usageOf: (id: string) => Usage,
  { interfaces = 0, onApplied }: { readonly interfaces?: number; readonly onApplied?: () => void } = {},
): DeleteGroup {
  const t = useMessages(messages);
  const format = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const review = usePlanReview();
  const { connection } = useScope();

  const read = useMutation({
    mutationFn: async (group: GroupRow) => ({
      group,
      rules: await client.fetchQuery(rulesQuery(connection.id, group.region, group.id)),
    }),
    onSuccess: ({ group, rules }) =>
      review({
        ...securityGroupDelete(wholeGroup(group, rules)),
        connection: connection.id,
        region: group.region,
        ...(onApplied && { onApplied }),
      }),
    onError: (error) => toast('failed', explain(error, language).title),
  });

  const reason = () => {
    if (!row) return t.selectOne;
    if (row.item.GroupName === 'default') return t.deleteDefault;
    const { instances, groups } = usageOf(row.id);
    const uses = [
      instances.length > 0 && t.usedByInstances(instances.length),
      instances.length === 0 && interfaces > 0 && t.usedByInterfaces(interfaces),
      groups.length > 0 && t.usedByGroups(groups.length),
    ].filter((use) => use !== false);
    return uses.length > 0 ? t.deleteInUse(format.list(uses)) : undefined;
  };
  return {
    disabledReason: reason(),
    pending: read.isPending,
    review: () => row && read.mutate(row),
  };
}
