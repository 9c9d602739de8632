import { useMessages } from '../../../i18n/index.ts';
import type { LaunchDraft } from '../model/draft.ts';
import { draftMessages } from '../words/drafts.ts';

/** Puts a draft into a few words: `web, 3 × t3.micro, ami-0abc`. */
export function useDraftTitle(): (draft: LaunchDraft) => string {
  const t = useMessages(draftMessages);
  return ({ name, count, instanceType, imageId }) =>
    [name.trim() || t.unnamed, `${count || 1} × ${instanceType || t.noType}`, imageId]
      .filter(Boolean)
      .join(', ');
}
