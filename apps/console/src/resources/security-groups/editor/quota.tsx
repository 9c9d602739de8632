import { DEFAULT_RULE_QUOTA, type Direction, quotaUse } from '@muster/ec2-model';
import { useMessages } from '../../../i18n/index.ts';
import { editorMessages } from './messages.ts';
import type { PrefixList } from './peer-list.tsx';
import { draftsOf, type EditorRow } from './row.ts';

interface QuotaProps {
  readonly direction: Direction;
  readonly rows: readonly EditorRow[];
  readonly lists: readonly PrefixList[];
}

/** How much of the rule quota the edit would use. */
export function Quota({ direction, rows, lists }: QuotaProps) {
  const t = useMessages(editorMessages);
  const use = quotaUse(draftsOf(rows), (id) => lists.find((list) => list.id === id))[direction];
  const most = Math.max(use.ipv4, use.ipv6);
  const over = most > DEFAULT_RULE_QUOTA;
  const say = over ? t.quotaOver : most === DEFAULT_RULE_QUOTA ? t.quotaFull : t.quota;
  return (
    <span
      className={over ? 'text-danger' : undefined}
      data-tooltip={t.quotaHint}
      aria-description={t.quotaHint}
    >
      {say(most, DEFAULT_RULE_QUOTA)}
    </span>
  );
}
