import type { Plan } from '@muster/contract';
import { destroys } from '@muster/plans';
import { RotateCw } from 'lucide-react';
import { common, useMessages } from '../i18n/index.ts';
import { Banner, Button, Field, Input } from '../ui/index.ts';
import { messages } from './messages.ts';
import { OfferedPolicy } from './offered-policy.tsx';

interface AskedProps {
  readonly plan: Plan;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** The permissions whose check was answered with no. */
  readonly missing: readonly string[];
  readonly onCheckAgain: () => void;
}

/** What is asked of a person before a plan is applied: why, and for one that destroys, that they mean it. */
export function Asked({ plan, reason, onReason, typed, onTyped, missing, onCheckAgain }: AskedProps) {
  const t = useMessages(messages);
  const { optional } = useMessages(common);
  const { confirmation } = plan;
  const isLost = plan.steps.some((step) => destroys(step) && 'none' in step.undo);
  return (
    <div className="flex flex-col gap-4 border-t border-line py-5">
      {missing.length > 0 && (
        <Banner
          kind="danger"
          title={t.denied(missing.join(', '))}
          actions={
            <Button size="small" icon={<RotateCw size={14} />} onClick={onCheckAgain}>
              {t.checkAgain}
            </Button>
          }
        >
          <p>{t.deniedNext}</p>
          <OfferedPolicy plan={plan} />
        </Banner>
      )}
      <Field label={t.reason} hint={t.reasonHint} aside={optional}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={500}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
      {confirmation !== undefined && (
        <Field label={t.type(confirmation)} hint={isLost ? t.cannotGoBack : t.madeAnew}>
          {(control) => (
            <Input
              {...control}
              mono
              value={typed}
              placeholder={confirmation}
              onChange={(event) => onTyped(event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
