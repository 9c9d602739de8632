import { explainProblem } from '../api/index.ts';
import { defineMessages, useFormat, useLanguage, useMessages } from '../i18n/index.ts';
import { regionName } from '../scope/region-names.ts';
import { Banner } from '../ui/index.ts';
import type { Inventory } from './use-inventory.ts';

const messages = defineMessages({
  stale: {
    en: (regions: string) => `${regions} could not be read`,
    ko: (regions: string) => `${regions}을(를) 읽지 못했습니다`,
  },
  again: { en: 'Trying again every few seconds.', ko: '몇 초마다 다시 시도합니다.' },
});

/** Says which regions of a list could not be read, and why. Their rows, if any, are those of the last reading. */
export function RegionProblems({ problems }: Pick<Inventory<never>, 'problems'>) {
  const t = useMessages(messages);
  const language = useLanguage();
  const format = useFormat();
  const [first] = problems;
  if (!first) return null;
  const { title, detail, next, code } = explainProblem(first.problem, language);
  return (
    <Banner
      kind="caution"
      title={t.stale(format.list(problems.map(({ region }) => regionName(region, language))))}
    >
      <p>
        {title}. {next} {t.again}
      </p>
      {(code || detail) && <p className="text-sm text-ink-3">{[code, detail].filter(Boolean).join(': ')}</p>}
    </Banner>
  );
}
