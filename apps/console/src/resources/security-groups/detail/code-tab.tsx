import { type Rule, THIS_GROUP } from '@muster/ec2-model';
import { securityGroupCreate } from '@muster/plans';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/index.ts';
import { lazyPart } from '../../../parts/lazy-part.tsx';
import { useScope } from '../../../scope/scope.ts';
import { type GroupRow, wholeGroup } from '../group.ts';
import { messages } from '../messages.ts';

const AsCode = lazyPart(() => import('../../../plans/as-code.tsx'));

interface CodeTabProps {
  readonly row: GroupRow;
  readonly rules: readonly Rule[];
}

/** What makes the group again, as code. */
export function CodeTab({ row, rules }: CodeTabProps) {
  const t = useMessages(messages);
  const { connection } = useScope();
  const plan = useMemo(() => {
    const { groupName: name, description, vpcId, tags } = wholeGroup(row, rules);
    const again = rules.map(({ id: _, ...rule }) =>
      rule.peer.kind === 'group' && rule.peer.groupId === row.id
        ? { ...rule, peer: { kind: 'group' as const, groupId: THIS_GROUP } }
        : rule,
    );
    const noEgress = rules.every((rule) => rule.direction === 'ingress');
    const parts = securityGroupCreate({ name, description, vpcId, rules: again, noEgress, tags });
    return { ...parts, connection: connection.id, region: row.region };
  }, [row, rules, connection.id]);
  return <AsCode plan={plan} hint={t.codeHint} />;
}
