import type { Plan } from '@muster/contract';
import { useMessages } from '../../i18n/index.ts';
import { State, type Tone } from '../../ui/index.ts';
import { planStates } from '../messages.ts';

const tones: Readonly<Record<Plan['status'], Tone>> = {
  checked: 'idle',
  applying: 'warn',
  paused: 'warn',
  applied: 'ok',
  'partly-applied': 'warn',
  failed: 'danger',
  conflict: 'danger',
  unknown: 'warn',
  cancelled: 'idle',
};

/** How a plan stands. */
export function PlanStatus({ status }: Pick<Plan, 'status'>) {
  const t = useMessages(planStates);
  return (
    <State tone={tones[status]} moving={status === 'applying'}>
      {t[status]}
    </State>
  );
}
