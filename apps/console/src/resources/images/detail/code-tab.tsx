import { step } from '@muster/plans';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import AsCode from '../../../plans/as-code.tsx';
import { useScope } from '../../../scope/scope.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** The reading of the AMI and of its launch permissions as code. */
export default function CodeTab({ id }: TabProps) {
  const t = useMessages(messages);
  const { connection, region } = useScope();
  const plan = useMemo(() => {
    const undo = { none: 'nothing-to-restore' as const };
    return {
      summary: { kind: 'other' as const, values: {} },
      mode: 'ordered' as const,
      steps: [
        step({ id: 'image', operation: 'DescribeImages', input: { ImageIds: [id] }, target: id, undo }),
        step({
          id: 'permissions',
          operation: 'DescribeImageAttribute',
          input: { ImageId: id, Attribute: 'launchPermission' },
          target: id,
          undo,
        }),
      ],
      connection: connection.id,
      region,
    };
  }, [id, connection.id, region]);
  return <AsCode plan={plan} hint={t.codeHint} />;
}
