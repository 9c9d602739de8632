import { useQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useEc2 } from '../../../api/index.ts';
import { common, useMessages } from '../../../i18n/index.ts';
import { InstanceState } from '../../../inventory/instance-state.tsx';
import { ReadState } from '../../../layouts/read-state.tsx';
import { useScope } from '../../../scope/scope.ts';
import { Button, CodeBlock, Fact, Facts, Section } from '../../../ui/index.ts';
import { useValueWords } from '../value-words.ts';
import { consoleText } from './console-text.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** How the instance is, what EC2's checks say, and what it wrote to its console. */
export default function StateTab({ row: { id, item, region } }: TabProps) {
  const t = useMessages(messages);
  const say = useValueWords();
  const words = useMessages(common);
  const { connection } = useScope();
  const ec2 = useEc2(connection.id, region);
  const state = item.State?.Name;
  const status = useQuery({
    queryKey: ['instance-status', connection.id, region, id, state],
    queryFn: async ({ signal }) => {
      const { InstanceStatuses = [] } = await ec2.describeInstanceStatus(
        { InstanceIds: [id], IncludeAllInstances: true },
        { signal },
      );
      return InstanceStatuses[0] ?? null;
    },
  });
  const output = useQuery({
    queryKey: ['console-output', connection.id, region, id],
    queryFn: async ({ signal }) => {
      const { Output = '' } = await ec2.getConsoleOutput({ InstanceId: id }, { signal });
      return consoleText(Output);
    },
  });

  return (
    <>
      <Section title={t.stateNow}>
        <ReadState query={status}>
          {(found) => (
            <Facts>
              <Fact name={t.stateNow}>
                <InstanceState instance={item} />
              </Fact>
              <Fact name={t.stateReason}>{item.StateReason?.Message ?? item.StateTransitionReason}</Fact>
              <Fact name={t.systemCheck}>{say(found?.SystemStatus?.Status)}</Fact>
              <Fact name={t.instanceCheck}>{say(found?.InstanceStatus?.Status)}</Fact>
            </Facts>
          )}
        </ReadState>
      </Section>
      <Section
        title={t.console}
        hint={t.consoleHint}
        actions={
          <Button
            size="small"
            icon={<RotateCw size={14} aria-hidden />}
            pending={output.isFetching}
            onClick={() => void output.refetch()}
          >
            {t.refresh}
          </Button>
        }
      >
        <ReadState query={output}>
          {(text) =>
            text === '' ? (
              <p className="text-ink-3">{t.noConsole}</p>
            ) : (
              <CodeBlock text={text} label={words.copy} copiedLabel={words.copied} />
            )
          }
        </ReadState>
      </Section>
    </>
  );
}
