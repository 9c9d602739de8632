import { rulesAsTable } from '@muster/ec2-model';
import { ClipboardCopy, ClipboardPaste, Download } from 'lucide-react';
import { useMessages } from '../../../i18n/index.ts';
import { saveFile } from '../../../table/csv.ts';
import { Button, toast } from '../../../ui/index.ts';
import { pasteMessages } from './paste-messages.ts';
import { soundDrafts } from './paste-rows.ts';
import { countingRows } from './problems.ts';
import type { EditorRow } from './row.ts';

interface RuleToolsProps {
  /** Of one direction. */
  readonly rows: readonly EditorRow[];
  readonly onPaste: () => void;
}

/** Rules in and out as text: pasted with a preview, copied as a table, saved as CSV. All three read each other. */
export function RuleTools({ rows, onPaste }: RuleToolsProps) {
  const t = useMessages(pasteMessages);
  const counting = countingRows(rows).length;
  const drafts = soundDrafts(rows);
  const reason = counting === 0 ? t.noRules : drafts.length < counting ? t.fixFirst : undefined;
  const onCopy = () => {
    const copying = navigator.clipboard?.writeText(rulesAsTable(drafts, '\t')) ?? Promise.reject();
    void copying.then(
      () => toast('done', t.copied(drafts.length)),
      () => toast('failed', t.copyFailed),
    );
  };
  // A byte order mark, without which Excel breaks Hangul in tags.
  const onExport = () =>
    saveFile('security-group-rules.csv', 'text/csv', `\uFEFF${rulesAsTable(drafts, ',')}`);
  return (
    <>
      <Button icon={<ClipboardPaste size={14} />} onClick={onPaste}>
        {t.paste}
      </Button>
      <Button icon={<ClipboardCopy size={14} />} disabledReason={reason} onClick={onCopy}>
        {t.copy}
      </Button>
      <Button icon={<Download size={14} />} disabledReason={reason} onClick={onExport}>
        {t.export}
      </Button>
    </>
  );
}
