import { rulesAsTable } from '@muster/ec2-model';
import { Link } from 'react-router';
import { common, useMessages } from '../../../i18n/index.ts';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { buttonClass, CopyButton, Empty } from '../../../ui/index.ts';
import { soundDrafts } from '../editor/paste-rows.ts';
import { useRulesDraft } from '../editor/use-rules-editor.ts';
import type { GroupRow } from '../group.ts';
import { messages } from '../messages.ts';

/** Said in place of a group that was deleted while its page was open; what was being edited can be taken along. */
export function DeletedGroup({ row: { id, region, item } }: { readonly row: GroupRow }) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const { connection, placeIn } = useScope();
  const draft = useRulesDraft(connection.id, region, id);
  const edited = draft.value ? soundDrafts(draft.value.rows) : [];
  return (
    <Empty
      whole
      title={t.deletedTitle(item.GroupName ?? id)}
      action={
        <Link to={paths.securityGroups(placeIn(region))} className={buttonClass()}>
          {t.backToList}
        </Link>
      }
    >
      <p>{t.deletedHint(id)}</p>
      {edited.length > 0 && (
        <p className="mt-2 flex items-center justify-center gap-2">
          {t.deletedDraft(edited.length)}
          <CopyButton text={rulesAsTable(edited, '\t')} label={words.copy} copiedLabel={words.copied} />
        </p>
      )}
    </Empty>
  );
}
