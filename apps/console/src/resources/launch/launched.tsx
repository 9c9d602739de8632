import type { Plan } from '@muster/contract';
import { ChevronRight, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { paths } from '../../paths.ts';
import { useScope } from '../../scope/scope.ts';
import { buttonClass, Mono } from '../../ui/index.ts';
import { launchedBy, launchedQuery } from './model/launched.ts';
import { summaryMessages } from './words/page.ts';

/** More than these are not a summary any more. */
const SHOWN = 3;

/** The instances just launched, with the ways to them. */
export function Launched({ plan }: { readonly plan: Plan }) {
  const t = useMessages(summaryMessages);
  const format = useFormat();
  const { place } = useScope();
  const ids = launchedBy(plan).map(({ id }) => id);
  const few = ids.length <= SHOWN ? ids : ids.slice(0, 1);
  const rest = ids.slice(few.length);
  return (
    <div role="status" className="mb-6 rounded-lg bg-ok-soft px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <CircleCheck size={16} aria-hidden className="text-ok" />
        <p className="font-medium">{t.launched(ids.length, format.number(ids.length))}</p>
        <span className="ml-auto flex gap-2">
          <Link to={paths.plan(plan.id)} className={buttonClass('quiet', 'small')}>
            {t.seePlan}
          </Link>
          <Link
            to={paths.instances(place, { q: launchedQuery(plan) })}
            className={buttonClass('default', 'small')}
          >
            {t.seeThem}
          </Link>
        </span>
      </div>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <Ids ids={few} />
        {rest.length > 0 && (
          <details className="group min-w-0 basis-full">
            <summary className="flex w-fit list-none items-center gap-1 rounded text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
              <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
              {t.andMore(format.number(rest.length))}
            </summary>
            <div className="mt-1 flex max-h-40 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
              <Ids ids={rest} />
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

function Ids({ ids }: { readonly ids: readonly string[] }) {
  const { place } = useScope();
  return ids.map((id) => (
    <Link key={id} to={paths.instance(place, id)} className="text-accent underline">
      <Mono>{id}</Mono>
    </Link>
  ));
}
