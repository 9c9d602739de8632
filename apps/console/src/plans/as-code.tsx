import type { Connection, Place, Plan } from '@muster/contract';
import { asCli, asPython, asQuery, asTypeScript, type CodePlace, type CodePlan } from '@muster/plans/code';
import { useMemo, useState } from 'react';
import { useConnections } from '../api/index.ts';
import { common, defineMessages, useFormat, useMessages } from '../i18n/index.ts';
import { CodeBlock, Skeleton } from '../ui/index.ts';
import { Segments } from '../ui/segments.tsx';

const messages = defineMessages({
  forms: { en: 'Forms of the code', ko: '코드 형식' },
  hint: {
    en: 'The same steps, to run elsewhere. They do what Apply does, but without the review, the journal and the undo.',
    ko: '다른 곳에서 실행할 수 있는 같은 단계입니다. 적용과 같은 일을 하지만 검토, 기록, 실행 취소는 없습니다.',
  },
  queryHint: {
    en: 'Requests before they are signed (Signature Version 4). A value in braces comes from an earlier reply.',
    ko: '서명(Signature Version 4) 전의 요청입니다. 중괄호 안의 값은 앞선 응답에서 가져옵니다.',
  },
  embeddedHint: {
    en: 'The embedded EC2 is reached at this address on the machine that Muster runs on.',
    ko: '내장 EC2는 Muster를 실행하는 컴퓨터에서 이 주소로 연결할 수 있습니다.',
  },
  profiles: {
    en: (pairs: string) => `Steps of other connections take their credentials from AWS profiles: ${pairs}.`,
    ko: (pairs: string) => `다른 연결의 단계는 AWS 프로파일의 자격 증명을 사용합니다: ${pairs}.`,
  },
});

const forms = [
  { id: 'cli', label: 'AWS CLI', print: asCli },
  { id: 'typescript', label: 'TypeScript', print: asTypeScript },
  { id: 'python', label: 'Python (boto3)', print: asPython },
  { id: 'query', label: 'Query API', print: asQuery },
] as const;

type PrintedStep = CodePlan['steps'][number] & { readonly place?: Place | undefined };

interface AsCodeProps {
  readonly plan: Pick<Plan, 'connection' | 'region' | 'mode'> & { readonly steps: readonly PrintedStep[] };
  /** What the code is for, where it is not the plan under review. */
  readonly hint?: string;
}

/** A plan as code: AWS CLI, SDK for TypeScript and Python, Query requests; each step goes where Muster sends it. */
export default function AsCode({ plan, hint }: AsCodeProps) {
  const t = useMessages(messages);
  const { copy, copied } = useMessages(common);
  const format = useFormat();
  const [form, setForm] = useState<(typeof forms)[number]['id']>('cli');
  const connections = useConnections().data;
  const text = useMemo(
    // Code without the address of its EC2 would go to Amazon's.
    () => connections && forms.find(({ id }) => id === form)?.print(printed(plan, connections)),
    [form, plan, connections],
  );
  const others = new Set(plan.steps.flatMap(({ place }) => place?.connection ?? []));
  others.delete(plan.connection);
  const known = (id: string) => connections?.find((one) => one.id === id);
  const isEmbedded = [plan.connection, ...others].some((id) => known(id)?.endpoint === 'embedded');
  return (
    <>
      <p className="mb-3 text-ink-2">{hint ?? t.hint}</p>
      <Segments label={t.forms} segments={forms} selected={form} onSelect={setForm}>
        {text === undefined ? (
          <Skeleton width="w-96" />
        ) : (
          <CodeBlock text={text} label={copy} copiedLabel={copied} />
        )}
        {form === 'query' && <p className="mt-2 text-sm text-ink-3">{t.queryHint}</p>}
        {isEmbedded && <p className="mt-2 text-sm text-ink-3">{t.embeddedHint}</p>}
        {others.size > 0 && (
          <p className="mt-2 text-sm text-ink-3">
            {t.profiles(
              format.list([...others].map((id) => `${profileOf(known(id), id)} (${known(id)?.name ?? id})`)),
            )}
          </p>
        )}
      </Segments>
    </>
  );
}

function printed(plan: AsCodeProps['plan'], connections: readonly Connection[]): CodePlan {
  const at = ({ connection, region }: Place): CodePlace => {
    const known = connections.find(({ id }) => id === connection);
    return {
      region,
      endpoint: known?.endpointUrl ?? undefined,
      // The plan's own connection goes by the credentials that a tool takes by itself; only others must be told apart.
      ...(connection !== plan.connection && { profile: profileOf(known, connection) }),
    };
  };
  const steps = plan.steps.map(({ place, ...step }) => (place ? { ...step, at: at(place) } : step));
  return { ...at(plan), mode: plan.mode, steps };
}

/** The AWS profile of another connection: its own, or one named after it, without which the code stops. */
function profileOf(connection: Connection | undefined, id: string): string {
  if (connection?.credentials.profile) return connection.credentials.profile;
  // The SDK for JavaScript reads no other letters in the name of a profile.
  const name = (connection?.name ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return name.replaceAll(/^-|-$/g, '') || id;
}
