import type { Plan, Preflight, Problem, StepRecord } from '@muster/contract';
import { placesOf } from '@muster/plans';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { explainProblem } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { CopiedId } from '../layouts/copied-id.tsx';
import { regionName } from '../scope/region-names.ts';
import { Button, CodeBlock, CopyButton, ErrorNotice, Mono, State, type Tone } from '../ui/index.ts';
import { messages, stepStates } from './messages.ts';
import { refusedField } from './refused-field.ts';
import { WaitingNote } from './waiting-note.tsx';

const stateTones: Readonly<Record<StepRecord['state'], Tone>> = {
  pending: 'idle',
  sending: 'warn',
  done: 'ok',
  failed: 'danger',
  unknown: 'warn',
  conflict: 'danger',
  skipped: 'idle',
};
const preflightTones: Readonly<Record<Preflight['outcome'], Tone>> = {
  allowed: 'ok',
  denied: 'danger',
  refused: 'danger',
  unsupported: 'idle',
  'depends-on-earlier-step': 'idle',
};

/** Of longer plans the first are shown, and those that did not go well; thousands of rows take the browser seconds. */
const shownAtFirst = 100;

/** Every EC2 call of a plan with how it stands: its permission before, its outcome after. */
export function StepList({ plan }: { readonly plan: Plan }) {
  const { moreLines } = useMessages(messages);
  const [all, setAll] = useState(false);
  const checks = new Map(
    plan.status === 'checked' ? plan.preflight?.map((one) => [one.step, one]) : undefined,
  );
  const several = placesOf(plan).length > 1;
  const shown = all
    ? plan.steps
    : plan.steps.filter(
        (step, index) => index < shownAtFirst || step.problem || isStopped(checks.get(step.id)),
      );
  const left = plan.steps.length - shown.length;
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {shown.map((step) => (
          <Step
            key={step.id}
            step={step}
            region={several ? (step.place?.region ?? plan.region) : undefined}
            preflight={checks.get(step.id)}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button size="small" variant="quiet" className="mt-1" onClick={() => setAll(true)}>
          {moreLines(left)}
        </Button>
      )}
    </>
  );
}

/** Whether EC2 would not let the step through. */
const isStopped = (preflight: Preflight | undefined) =>
  preflight?.outcome === 'denied' || preflight?.outcome === 'refused';

interface Ec2SaidProps {
  readonly step: StepRecord;
  readonly preflight: Preflight;
}

/** EC2's refusal in words, with its code and the field. The part only an administrator can decode is there to be copied. */
function Ec2Said({ step, preflight }: Ec2SaidProps) {
  const t = useMessages(messages);
  const { outcome, ec2Code = '', message = '', missing } = preflight;
  const language = useLanguage();
  const { said, encoded } = withoutEncoded(message);
  const problem = { type: 'ec2', title: said, status: 400, ec2Code, detail: said };
  const field = outcome === 'refused' ? refusedField(said, step.input) : undefined;
  const title =
    outcome === 'denied' ? t.denied(missing?.actions.join(', ') ?? `ec2:${step.operation}`) : t.refused;
  const { next, ...words } = explainProblem(problem, language);
  return (
    <>
      <ErrorNotice
        error={{
          ...words,
          title,
          next: outcome === 'denied' ? undefined : [words.title, next].filter(Boolean).join('. '),
        }}
      />
      {field && <p>{t.field(field)}</p>}
      {encoded && <Encoded text={encoded} />}
    </>
  );
}

/** What EC2 encodes of a refusal, because it tells more of the account than its caller may know. */
function Encoded({ text }: { readonly text: string }) {
  const t = useMessages(messages);
  const { copy, copied } = useMessages(common);
  return (
    <p className="flex items-center gap-1 text-ink-3">
      {t.encoded}
      <CopyButton text={text} label={copy} copiedLabel={copied} />
    </p>
  );
}

function withoutEncoded(message: string) {
  const [said, encoded] = message.split(/ ?Encoded authorization failure message: /);
  return { said: said ?? '', encoded };
}

interface StepProblemProps {
  readonly state: StepRecord['state'];
  readonly problem: Problem;
}

/** Why a step did not end well. Its request id stands below it, where it can be copied. */
function StepProblem({ state, problem }: StepProblemProps) {
  const t = useMessages(messages);
  const { requestId: _, ...error } = explainProblem(problem, useLanguage());
  const { said, encoded } = withoutEncoded(error.detail ?? '');
  return (
    <>
      <ErrorNotice error={{ ...error, detail: said, ...(state === 'unknown' && { next: t.lookFirst }) }} />
      {encoded && <Encoded text={encoded} />}
    </>
  );
}

interface StepProps {
  readonly step: StepRecord;
  /** Where it is sent, in a plan of several regions. */
  readonly region: string | undefined;
  readonly preflight: Preflight | undefined;
}

function Step({ step, region, preflight }: StepProps) {
  const language = useLanguage();
  const t = useMessages(messages);
  const states = useMessages(stepStates);
  const shared = useMessages(common);
  const stopped = isStopped(preflight) ? preflight : undefined;
  const wentWrong = step.problem !== undefined || stopped !== undefined;
  return (
    <li>
      <details className="group" open={wentWrong}>
        <summary className="flex min-h-9 list-none items-center gap-2 rounded px-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
          <ChevronRight
            size={14}
            aria-hidden
            className="shrink-0 text-ink-3 transition-transform group-open:rotate-90"
          />
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
            <span className="break-all">{step.operation}</span>
            <span className="min-w-0 truncate">
              <Mono>
                <span className="text-ink-3">{step.target}</span>
              </Mono>
            </span>
            {region && <span className="text-ink-3">{regionName(region, language)}</span>}
          </span>
          {preflight ? (
            <State tone={preflightTones[preflight.outcome]}>{states[preflight.outcome]}</State>
          ) : (
            <State tone={stateTones[step.state]} moving={step.state === 'sending'}>
              {states[step.state]}
            </State>
          )}
        </summary>
        <div className="flex flex-col gap-2 pt-1 pb-3 pl-6">
          {stopped && <Ec2Said step={step} preflight={stopped} />}
          {step.problem && <StepProblem state={step.state} problem={step.problem} />}
          {step.requestId && (
            <div className="flex flex-wrap items-center gap-1 text-ink-3">
              {t.request} <CopiedId id={step.requestId} />
            </div>
          )}
          <details open={!wentWrong}>
            <summary className="w-fit cursor-pointer text-ink-3">{t.input}</summary>
            <CodeBlock
              text={JSON.stringify(step.input, null, 2)}
              label={shared.copy}
              copiedLabel={shared.copied}
            />
          </details>
        </div>
      </details>
      {step.waiting && (
        <div className="pb-2 pl-6">
          <WaitingNote waiting={step.waiting} />
        </div>
      )}
    </li>
  );
}
