import type { Plan } from '@muster/contract';
import { launch } from '@muster/plans';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { planQuery } from '../../plans/plan-queries.ts';
import { usePlanReview } from '../../plans/review.ts';
import { useScope } from '../../scope/scope.ts';
import { launchedBy } from './model/launched.ts';
import { refusalsOf, sameSteps } from './model/refusals.ts';
import { toLaunchForm } from './model/to-launch-form.ts';
import { rememberImage } from './recent-images.ts';
import type { LaunchPageState } from './use-launch-page.ts';

/**
 * Reviews the draft as a plan, and follows that plan: EC2's refusals go to their fields, and once it has launched the
 * draft is forgotten. The plan under review is named by the address, so that both also happen after a reload.
 */
export function useReview(page: LaunchPageState) {
  const { connection, region } = useScope();
  const review = usePlanReview();
  const [params] = useSearchParams();
  const [launched, setLaunched] = useState<Plan>();
  const id = params.get('review') ?? '';
  const plan = useQuery({ ...planQuery(id), enabled: id !== '' }).data;

  const started = useRef(false);

  const follow = useEffectEvent((now: Plan) => {
    const here = now.connection === connection.id && now.region === region;
    if (now.summary.kind !== 'launch' || !here) return;
    const ran = now.status !== 'applying' && launchedBy(now).length > 0;
    if (ran) setLaunched(now);
    if (!started.current && !sameSteps(now, launch(toLaunchForm(page.draft, page.known)).steps)) return;
    page.setRefusals(refusalsOf(now));
    if (!ran) return;
    started.current = false;
    rememberImage(connection.id, region, page.draft.imageId);
    page.finish();
  });
  // After a reload the draft says what it asks for only once its AMI, and so its own devices, are known.
  const ready = page.draft.imageId === '' || page.known.image !== undefined;
  useEffect(() => {
    if (plan && ready) follow(plan);
  }, [plan, ready]);

  const start = () => {
    setLaunched(undefined);
    started.current = true;
    review({
      ...launch(toLaunchForm(page.draft, page.known)),
      connection: connection.id,
      region,
      key: page.drafts.current.key,
    });
  };
  return { start, launched };
}
