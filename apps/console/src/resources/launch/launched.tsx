import type { Plan } from '@muster/contract';
import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/index.ts';
import { paths } from '../../paths.ts';
import { useScope } from '../../scope/scope.ts';
import { buttonClass, Mono } from '../../ui/index.ts';
import { launchedBy } from './model/refusals.ts';
import { summaryMessages } from './words/page.ts';

/** The instances just launched, with the ways to them. */
export function Launched({ plan }: { readonly plan: Plan }) {
  const t = useMessages(summaryMessages);
  const { place } = useScope();
  const ids = launchedBy(plan);
  return (
    <div role="status" className="mb-6 rounded-lg bg-ok-soft px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <CircleCheck size={16} aria-hidden className="text-ok" />
        <p className="font-medium">{t.launched(ids.length)}</p>
        <span className="ml-auto flex gap-2">
          <Link to={paths.plan(plan.id)} className={buttonClass('quiet', 'small')}>
            {t.seePlan}
          </Link>
          <Link to={paths.instances(place)} className={buttonClass('default', 'small')}>
            {t.seeAll}
          </Link>
        </span>
      </div>
      <ul className="mt-2 flex max-h-40 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
        {ids.map((id) => (
          <li key={id}>
            <Link to={paths.instance(place, id)} className="text-accent underline">
              <Mono>{id}</Mono>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
