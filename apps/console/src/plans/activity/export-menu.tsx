import { Download, LoaderCircle } from 'lucide-react';
import { useRef, useState } from 'react';
import { explain } from '../../api/index.ts';
import { common, useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { saveFile } from '../../table/csv.ts';
import { Button, MenuButton, toast } from '../../ui/index.ts';
import { type ExportColumn, exportRows } from './export-rows.ts';
import type { Listing } from './listing.ts';
import { messages } from './messages.ts';

interface ExportMenuProps<Row, Cursor> {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly listing: Listing<Row, Cursor>;
  readonly columns: readonly ExportColumn<Row>[];
  /** The most that the server gives at once. */
  readonly limit: number;
}

/** Exports every row that the filters leave. It says how far it is, and can be cancelled. */
export function ExportMenu<Row, Cursor>({ name, listing, columns, limit }: ExportMenuProps<Row, Cursor>) {
  const t = useMessages(messages);
  const { cancel } = useMessages(common);
  const format = useFormat();
  const language = useLanguage();
  const [done, setDone] = useState<number>();
  const running = useRef<AbortController>(undefined);

  const start = async (as: 'csv' | 'json') => {
    const controller = new AbortController();
    running.current = controller;
    setDone(0);
    try {
      const { signal } = controller;
      const { file, rows } = await exportRows(listing, {
        ...{ format: as, columns, limit, signal },
        onProgress: setDone,
      });
      saveFile(`${name}.${as}`, file.type, file);
      toast('done', t.exported(format.number(rows)));
    } catch (error) {
      if (!controller.signal.aborted) toast('failed', explain(error, language).title);
    } finally {
      setDone(undefined);
    }
  };
  if (done !== undefined) {
    return (
      <div className="flex h-8 items-center gap-2">
        <LoaderCircle size={14} aria-hidden className="animate-spin text-ink-3" />
        <p role="status" className="text-ink-2 tabular-nums">
          {t.exporting(format.number(done))}
        </p>
        <Button size="small" onClick={() => running.current?.abort()}>
          {cancel}
        </Button>
      </div>
    );
  }
  return (
    <MenuButton
      label={t.export}
      variant="quiet"
      icon={<Download size={14} aria-hidden />}
      align="end"
      groups={[
        {
          items: [
            { label: t.exportCsv, onSelect: () => void start('csv') },
            { label: t.exportJson, onSelect: () => void start('json') },
          ],
        },
      ]}
    />
  );
}
