import type { Plan } from '@muster/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { explain, useConnections } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { ReadState } from '../../layouts/read-state.tsx';
import { Trail } from '../../layouts/trail.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { Button, ErrorNotice, Fact, Facts, Page, Section } from '../../ui/index.ts';
import { PlanActions } from '../plan-actions.tsx';
import { planQuery, usePlanActions } from '../plan-queries.ts';
import { PlanView } from '../plan-view.tsx';
import { useOpenPlan } from '../review.ts';
import { operationsText, planTitle, summaries } from '../words/summary.ts';
import { AuditTrail } from './audit-trail.tsx';
import { messages } from './messages.ts';
import { PlanStatus } from './plan-status.tsx';

/** One plan: everything that is known of it, for as long as the journal is kept. */
export default function PlanPage() {
  const { id = '' } = useParams();
  const plan = useQuery(planQuery(id));
  return plan.data ? (
    <Found plan={plan.data} />
  ) : (
    <div className="p-6">
      <ReadState query={plan}>{() => null}</ReadState>
    </div>
  );
}

function Found({ plan }: { readonly plan: Plan }) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const titles = useMessages(summaries);
  const language = useLanguage();
  const open = useOpenPlan();
  const actions = usePlanActions(plan.id);
  const failure = actions.cancel.error ?? actions.check.error ?? actions.goOn.error;
  const connections = useConnections().data;
  const connection = connections?.find((one) => one.id === plan.connection);
  const other = (id: string | undefined) =>
    id && (
      <Link to={paths.plan(id)} className="text-accent hover:underline">
        {t.plan}
      </Link>
    );
  return (
    <Page
      trail={<Trail to={paths.activity()}>{t.title}</Trail>}
      title={planTitle(
        plan.summary,
        titles,
        operationsText([...new Set(plan.steps.map(({ operation }) => operation))], language),
      )}
      aside={<PlanStatus status={plan.status} />}
      actions={
        <>
          {plan.status === 'checked' && (
            <Button variant="primary" onClick={() => open(plan.id)}>
              {t.goOn}
            </Button>
          )}
          <PlanActions plan={plan} actions={actions} />
        </>
      }
    >
      {failure && (
        <div className="mb-4">
          <ErrorNotice error={explain(failure, language)} />
        </div>
      )}
      <div className="mb-6">
        <Facts>
          <Fact name={t.who}>{plan.createdBy}</Fact>
          <Fact name={t.when}>
            <RelativeTime at={plan.appliedAt ?? plan.createdAt} />
          </Fact>
          <Fact name={t.why}>{plan.reason}</Fact>
          <Fact name={t.connection}>{connection?.name ?? plan.connection}</Fact>
          <Fact name={words.region}>{regionName(plan.region, language)}</Fact>
          {plan.undoOf && <Fact name={t.undoes}>{other(plan.undoOf)}</Fact>}
          {plan.undoneBy && <Fact name={t.undoneBy}>{other(plan.undoneBy)}</Fact>}
        </Facts>
      </div>
      <PlanView plan={plan} />
      <Section title={t.audit}>
        <AuditTrail plan={plan.id} />
      </Section>
    </Page>
  );
}
