import type { Connection, Plan } from '@muster/contract';
import { asCli, asPython, asQuery, asTypeScript, type CodePlan } from '@muster/plans/code';
import { useMemo, useState } from 'react';
import { useConnections } from '../api/index.ts';
import { common, defineMessages, useMessages } from '../i18n/index.ts';
import { CodeBlock } from '../ui/index.ts';
import { Segments } from '../ui/segments.tsx';

const messages = defineMessages({
  forms: { en: 'Forms of the code', ko: '코드 형식' },
  hint: {
    en: 'The same steps, to run elsewhere. They do what Apply does, but without the review, the journal and the undo.',
    ko: '다른 곳에서 실행할 수 있는 같은 단계입니다. 적용과 같은 일을 하지만 검토, 기록, 실행 취소는 없습니다.',
  },
  queryHint: {
    en: 'One request a line, before it is signed (Signature Version 4). What stands in braces comes from an earlier reply.',
    ko: '한 줄이 요청 하나이며 서명(Signature Version 4) 전입니다. 중괄호 안의 값은 앞선 응답에서 가져옵니다.',
  },
  embeddedHint: {
    en: 'The address is that of the embedded EC2 as it starts by default (MUSTER_EC2_PORT).',
    ko: '주소는 내장 EC2의 기본 주소입니다(MUSTER_EC2_PORT).',
  },
});

const forms = [
  { id: 'cli', label: 'AWS CLI', print: asCli },
  { id: 'typescript', label: 'TypeScript', print: asTypeScript },
  { id: 'python', label: 'Python (boto3)', print: asPython },
  { id: 'query', label: 'Query API', print: asQuery },
] as const;

/** Where the embedded EC2 listens unless told otherwise; a wrong port fails, no address at all would mean Amazon. */
const embeddedEndpoint = 'http://127.0.0.1:8520';

function endpointOf(connection: Connection | undefined): string | undefined {
  if (connection?.endpoint === 'embedded') return embeddedEndpoint;
  return connection?.endpoint === 'aws' ? undefined : connection?.endpoint;
}

interface AsCodeProps {
  readonly plan: Pick<Plan, 'connection' | 'region'> & Omit<CodePlan, 'endpoint'>;
  /** What the code is for, where it is not the plan under review. */
  readonly hint?: string;
}

/** A plan as code: AWS CLI, SDK for TypeScript and Python, Query requests. */
export default function AsCode({ plan, hint }: AsCodeProps) {
  const t = useMessages(messages);
  const { copy, copied } = useMessages(common);
  const [form, setForm] = useState<(typeof forms)[number]['id']>('cli');
  const connection = useConnections().data?.find((one) => one.id === plan.connection);
  const endpoint = endpointOf(connection);
  const text = useMemo(
    () => forms.find(({ id }) => id === form)?.print({ ...plan, endpoint }) ?? '',
    [form, plan, endpoint],
  );
  return (
    <>
      <p className="mb-3 text-ink-2">{hint ?? t.hint}</p>
      <Segments label={t.forms} segments={forms} selected={form} onSelect={setForm}>
        <CodeBlock text={text} label={copy} copiedLabel={copied} />
        {form === 'query' && <p className="mt-2 text-sm text-ink-3">{t.queryHint}</p>}
        {form !== 'query' && connection?.endpoint === 'embedded' && (
          <p className="mt-2 text-sm text-ink-3">{t.embeddedHint}</p>
        )}
      </Segments>
    </>
  );
}
