import type { Plan } from '@muster/contract';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Section } from '../ui/index.ts';
import { Segments } from '../ui/segments.tsx';
import { conflictOf, conflictRows } from './conflict.ts';
import { DifferenceList } from './difference/difference-list.tsx';
import { differenceMessages } from './difference/messages.ts';
import { LeftOut } from './left-out.tsx';
import { messages } from './messages.ts';
import { Outcome } from './outcome.tsx';
import { usePlanFacts } from './plan-facts.ts';
import { ProtectionOffer } from './protection/offer.tsx';
import { Reach, reaches } from './reach.tsx';
import { StepList } from './step-list.tsx';
import { ThreeWay } from './three-way.tsx';
import { TriedWithout } from './tried-without.tsx';
import { tellingWarnings, WarningList } from './warning-list.tsx';
import { useRuleSpeaker } from './words/rules.ts';

const AsCode = lazyPart(() => import('./as-code.tsx'));

interface PlanViewProps {
  readonly plan: Plan;
  /** What is asked of the person before it is applied. */
  readonly children?: ReactNode;
}

/** A plan in full, before, while and after it is applied; and the same as code. */
export function PlanView({ plan, children }: PlanViewProps) {
  const t = useMessages(messages);
  const [view, setView] = useState<'review' | 'code'>('review');
  return (
    <Segments
      label={t.views}
      segments={[
        { id: 'review', label: t.review },
        { id: 'code', label: t.asCode },
      ]}
      selected={view}
      onSelect={setView}
    >
      {view === 'review' ? <Review plan={plan}>{children}</Review> : <AsCode plan={plan} />}
    </Segments>
  );
}

function Review({ plan, children }: PlanViewProps) {
  const t = useMessages(messages);
  const { label, warnings } = usePlanFacts(plan);
  const telling = tellingWarnings(warnings);
  const done = plan.steps.filter((step) => step.state === 'done').length;
  const waiting = plan.status === 'checked';
  return (
    <>
      {!waiting && plan.status !== 'applying' && (
        <div className="mb-5 flex flex-col gap-3">
          <Outcome plan={plan} nameOf={label} />
          <Conflict plan={plan} nameOf={label} />
        </div>
      )}
      <ProtectionOffer plan={plan} nameOf={label} />
      <Section title={waiting ? t.whatHappens : t.whatHappened}>
        <DifferenceList steps={plan.steps} nameOf={label} />
      </Section>
      <LeftOut plan={plan} nameOf={label} />
      {waiting && telling.length > 0 && (
        <Section title={t.warnings}>
          <div className="flex flex-col gap-2">
            <WarningList warnings={telling} nameOf={label} />
          </div>
        </Section>
      )}
      {waiting && plan.affects && reaches(plan) && (
        <Section title={t.reach}>
          <Reach affects={plan.affects} place={plan} />
        </Section>
      )}
      {children}
      <Section
        title={waiting ? t.steps(plan.steps.length) : t.stepsDone(done, plan.steps.length)}
        hint={plan.steps.length > 1 ? t[plan.mode] : undefined}
      >
        {waiting && <TriedWithout preflight={plan.preflight} />}
        <StepList plan={plan} />
      </Section>
    </>
  );
}

function Conflict({ plan, nameOf }: { readonly plan: Plan; readonly nameOf: (id: string) => string }) {
  const t = useMessages(differenceMessages);
  const rules = useRuleSpeaker(nameOf);
  const step = conflictOf(plan);
  if (!step) return null;
  const rest = plan.steps.slice(plan.steps.indexOf(step));
  return <ThreeWay rows={conflictRows(rest, { t, rules, nameOf })} />;
}
