import type { Plan } from '@muster/contract';
import { common, defineMessages, useMessages } from '../i18n/index.ts';
import { CodeBlock, Mono } from '../ui/index.ts';

const texts = defineMessages({
  on: {
    en: (action: string) => `${action} is not allowed on`,
    ko: (action: string) => `${action} 권한이 없는 리소스:`,
  },
  explicit: {
    en: 'A policy denies this explicitly. A policy that allows it does not help; the denial has to be removed.',
    ko: '정책에서 명시적으로 거부했습니다. 허용 정책을 추가해도 소용이 없으며 거부 문을 제거해야 합니다.',
  },
  title: {
    en: 'Policy that allows exactly this plan',
    ko: '이 계획만 허용하는 정책',
  },
});

/** The IAM actions that a plan's preflight found missing, each once. */
export function missingActions({ preflight = [] }: Pick<Plan, 'preflight'>): string[] {
  return [...new Set(preflight.flatMap(({ missing }) => missing?.actions ?? []))];
}

/** Which resource a permission is missing on, and a policy to hand to an administrator. */
export function OfferedPolicy({ plan }: { readonly plan: Pick<Plan, 'preflight' | 'policy'> }) {
  const t = useMessages(texts);
  const { copy, copied } = useMessages(common);
  const missing = plan.preflight?.flatMap((one) => one.missing ?? []) ?? [];
  const named = new Map(
    missing.flatMap(({ actions, resource }) =>
      resource ? [[`${actions.join(', ')} ${resource}`, { action: actions.join(', '), resource }]] : [],
    ),
  );
  const explicit = missing.some(({ explicitlyDenied }) => explicitlyDenied);
  return (
    <div className="mt-2 flex flex-col gap-2">
      {[...named].slice(0, 5).map(([key, { action, resource }]) => (
        <p key={key} className="wrap-anywhere">
          {t.on(action)} <Mono>{resource}</Mono>
        </p>
      ))}
      {explicit && <p>{t.explicit}</p>}
      {plan.policy && (
        <details>
          <summary className="cursor-pointer">{t.title}</summary>
          <div className="mt-2">
            <CodeBlock text={JSON.stringify(plan.policy, null, 2)} label={copy} copiedLabel={copied} />
          </div>
        </details>
      )}
    </div>
  );
}
