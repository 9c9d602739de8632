import type { Plan } from '@muster/contract';
import { ShieldOff } from 'lucide-react';
import { explain } from '../../api/index.ts';
import { useLanguage, useMessages } from '../../i18n/index.ts';
import { Banner, Button, ErrorNotice } from '../../ui/index.ts';
import { messages } from '../messages.ts';
import { useOpenPlan } from '../review.ts';
import { protectionMessages } from './messages.ts';
import { refusedPower } from './refused.ts';
import { useLiftProtection, useProtections } from './use-protection.ts';

/** More are counted: the step list names each. */
const shown = 8;

interface ProtectionOfferProps {
  readonly plan: Plan;
  readonly nameOf: (id: string) => string;
}

/** Where EC2 refuses because of protection: which instances it is on for, and a plan that turns it off first. */
export function ProtectionOffer({ plan, nameOf }: ProtectionOfferProps) {
  const t = useMessages(protectionMessages);
  const { moreLines } = useMessages(messages);
  const language = useLanguage();
  const open = useOpenPlan();
  const power = refusedPower(plan);
  const protections = useProtections(plan, power);
  const lift = useLiftProtection(plan);
  if (!power || !protections || protections.size === 0) return null;
  const lines = [...protections].flatMap(([id, on]) => on.map((one) => t[one](nameOf(id))));
  const [title, ...rest] = lines.slice(0, shown);
  const more = lines.length > shown ? [moreLines(lines.length - shown)] : [];
  const label = power.action === 'stop' ? t.turnOffAndStop : t.turnOffAndTerminate;
  return (
    <div className="mb-5 flex flex-col gap-2">
      <Banner kind="caution" title={title}>
        {[...rest, ...more, t.next].join('\n')}
      </Banner>
      <Button
        className="self-start"
        icon={<ShieldOff size={14} aria-hidden />}
        pending={lift.isPending}
        onClick={() => lift.mutate({ power, protections }, { onSuccess: (made) => open(made.id) })}
      >
        {label(power.wanted.length)}
      </Button>
      {lift.error && <ErrorNotice error={explain(lift.error, language)} />}
    </div>
  );
}
