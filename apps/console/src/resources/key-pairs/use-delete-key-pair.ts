import { deleteKeyPair } from '@muster/plans';
import { useMessages } from '../../i18n/index.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import type { KeyPairRow } from './key-pair.ts';
import { messages } from './messages.ts';

/** Deleting one key pair; nothing stands in its way, because instances keep the public half they were given. */
export function useDeleteKeyPair(row: KeyPairRow | undefined, onApplied?: () => void) {
  const t = useMessages(messages);
  const review = usePlanReview();
  const { connection } = useScope();
  return {
    disabledReason: row ? undefined : t.selectOne,
    review: () => {
      if (!row) return;
      review({
        ...deleteKeyPair({ keyPairId: row.id, keyName: row.item.KeyName ?? row.id }),
        connection: connection.id,
        region: row.region,
        ...(onApplied && { onApplied }),
      });
    },
  };
}
