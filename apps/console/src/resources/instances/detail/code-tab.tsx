import { step } from '@muster/plans';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import AsCode from '../../../plans/as-code.tsx';
import { useScope } from '../../../scope/scope.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The same reading as code. */
export default function CodeTab({ row: { id, region } }: TabProps) {
  const t = useMessages(messages);
  const connection = useScope().connection.id;
  const plan = useMemo(() => {
    const read = step({
      id: 'instance',
      operation: 'DescribeInstances',
      input: { InstanceIds: [id] },
      target: id,
      undo: { none: 'nothing-to-restore' },
    });
    return { mode: 'ordered' as const, steps: [read], connection, region };
  }, [id, region, connection]);
  return <AsCode plan={plan} hint={t.codeHint} />;
}
