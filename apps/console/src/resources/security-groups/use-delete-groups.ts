import { securityGroupsDelete } from '@muster/plans';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { explain } from '../../api/index.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { toast } from '../../ui/index.ts';
import { type GroupRow, rulesQuery, wholeGroup } from './group.ts';
import { messages } from './messages.ts';
import type { Usage } from './use-usage.ts';

interface DeleteGroups {
  /** Why they can't be deleted now; absent while it can. */
  readonly disabledReason: string | undefined;
  readonly pending: boolean;
  readonly review: () => void;
}

/** Deleting groups: refused beforehand while something else is known to use them, reviewed as one plan otherwise. */
export function useDeleteGroups(
  rows: readonly GroupRow[],
  usageOf: (id: string) => Usage,
  { interfaces = 0, onApplied }: { readonly interfaces?: number; readonly onApplied?: () => void } = {},
): DeleteGroups {
  const t = useMessages(messages);
  const format = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const review = usePlanReview();
  const { connection } = useScope();

  const read = useMutation({
    mutationFn: (groups: readonly GroupRow[]) =>
      Promise.all(
        groups.map(async (group) =>
          wholeGroup(group, await client.fetchQuery(rulesQuery(connection.id, group.region, group.id))),
        ),
      ),
    onSuccess: (groups, [first]) =>
      first &&
      review({
        ...securityGroupsDelete(groups),
        connection: connection.id,
        region: first.region,
        ...(onApplied && { onApplied }),
      }),
    onError: (error) => toast('failed', explain(error, language).title),
  });

  const reason = () => {
    if (rows.length === 0) return t.selectSome;
    if (new Set(rows.map(({ region }) => region)).size > 1) return t.selectOneRegion;
    if (rows.some(({ item }) => item.GroupName === 'default')) return t.deleteDefault;
    const chosen = new Set(rows.map(({ id }) => id));
    const usages = rows.map(({ id }) => usageOf(id));
    const instances = new Set(usages.flatMap((usage) => usage.instances.map(({ id }) => id))).size;
    const others = new Set(usages.flatMap((usage) => usage.groups.map(({ id }) => id))).difference(
      chosen,
    ).size;
    const uses = [
      instances > 0 && t.usedByInstances(instances),
      instances === 0 && interfaces > 0 && t.usedByInterfaces(interfaces),
      others > 0 && t.usedByGroups(others),
    ].filter((use) => use !== false);
    return uses.length > 0 ? t.deleteInUse(format.list(uses)) : undefined;
  };
  return {
    disabledReason: reason(),
    pending: read.isPending,
    review: () => read.mutate(rows),
  };
}
