import { explain } from '../../../api/index.ts';
import { common, useFormat, useLanguage, useMessages } from '../../../i18n/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import type { Read } from '../reads.ts';
import { readMessages, readNames } from '../words/reads.ts';

interface ReadTroublesProps {
  readonly reads: Partial<Record<keyof typeof readNames, Read>>;
}

/** Says which reads of a section failed and why, once for each cause. Nothing while none has. */
export function ReadTroubles({ reads }: ReadTroublesProps) {
  const t = useMessages(readMessages);
  const names = useMessages(readNames);
  const { retry } = useMessages(common);
  const format = useFormat();
  const language = useLanguage();
  const failed = (Object.entries(reads) as [keyof typeof readNames, Read][]).flatMap(([name, read]) =>
    read.state === 'failed' ? [{ name: names[name], read, cause: explain(read.error, language) }] : [],
  );
  const byCause = Map.groupBy(failed, ({ cause }) => `${cause.title} ${cause.code}`);
  return [...byCause.values()].map((all) => {
    const [{ cause } = { cause: undefined }] = all;
    if (!cause) return null;
    const { title, next, code, detail, retryable } = cause;
    const earlier = all.some(({ read }) => read.earlier);
    return (
      <div key={`${title} ${code}`} className="mb-4">
        <Banner
          kind="caution"
          title={t.failed(format.list(all.map(({ name }) => name)))}
          actions={
            <Button
              size="small"
              onClick={() => {
                for (const { read } of all) read.again();
              }}
            >
              {retry}
            </Button>
          }
        >
          <p>{[`${title}.`, next, retryable && t.again, earlier && t.earlier].filter(Boolean).join(' ')}</p>
          {(code || detail) && (
            <p className="text-sm text-ink-3">{[code, detail].filter(Boolean).join(': ')}</p>
          )}
        </Banner>
      </div>
    );
  });
}
