import type { SecurityGroupRule } from '@aws-sdk/client-ec2';
import { useQuery } from '@tanstack/react-query';
import { useEc2 } from '../../../api/index.ts';
import { common, useMessages } from '../../../i18n/index.ts';
import { ReadState } from '../../../layouts/read-state.tsx';
import { useScope } from '../../../scope/scope.ts';
import { Fact, Facts, Mono, Section, SmallTable } from '../../../ui/index.ts';
import { messages as list } from '../messages.ts';
import { GroupLink } from './group-link.tsx';
import { KeyPairLink } from './key-pair-link.tsx';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** Who may reach the instance and what it may reach, over all of its groups. */
export default function SecurityTab({ row: { item, region } }: TabProps) {
  const t = useMessages(messages);
  const c = useMessages(list);
  const { connection } = useScope();
  const ec2 = useEc2(connection.id, region);
  const groups = item.SecurityGroups ?? [];
  const ids = groups.flatMap((group) => group.GroupId ?? []);
  const rules = useQuery({
    queryKey: ['security-group-rules', connection.id, region, ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const { SecurityGroupRules = [] } = await ec2.describeSecurityGroupRules(
        { Filters: [{ Name: 'group-id', Values: ids }] },
        { signal },
      );
      return SecurityGroupRules;
    },
  });
  return (
    <>
      <Section title={t.access}>
        <Facts>
          <Fact name={c.keyPair}>{item.KeyName && <KeyPairLink name={item.KeyName} region={region} />}</Fact>
          <Fact name={c.role}>
            {item.IamInstanceProfile?.Arn && <Mono>{item.IamInstanceProfile.Arn}</Mono>}
          </Fact>
        </Facts>
      </Section>
      <Section title={c.groups} hint={t.groupsHint}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {groups.map((group) => (
            <li key={group.GroupId}>
              <GroupLink id={group.GroupId ?? ''} region={region}>
                {group.GroupName}
              </GroupLink>{' '}
              <Mono>{group.GroupId}</Mono>
            </li>
          ))}
        </ul>
      </Section>
      {([false, true] as const).map((outbound) => (
        <Section key={String(outbound)} title={outbound ? t.outbound : t.inbound}>
          <ReadState query={rules}>
            {(all) => (
              <Rules
                rules={all.filter((rule) => rule.IsEgress === outbound)}
                region={region}
                outbound={outbound}
              />
            )}
          </ReadState>
        </Section>
      ))}
    </>
  );
}

interface RulesProps {
  readonly rules: readonly SecurityGroupRule[];
  readonly region: string;
  readonly outbound: boolean;
}

function Rules({ rules, region, outbound }: RulesProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  if (rules.length === 0) return <p className="text-ink-3">{t.noRules}</p>;
  return (
    <SmallTable
      label={outbound ? t.outbound : t.inbound}
      head={[t.traffic, outbound ? t.to : t.from, t.group, words.description]}
      rows={rules.map((rule) => ({
        key: rule.SecurityGroupRuleId ?? '',
        cells: [
          trafficOf(rule, t),
          <Peer key="peer" rule={rule} region={region} />,
          rule.GroupId && <GroupLink key="group" id={rule.GroupId} region={region} />,
          rule.Description,
        ],
      }))}
    />
  );
}

function trafficOf(
  rule: SecurityGroupRule,
  t: { readonly allTraffic: string; readonly allPorts: string },
): string {
  const { IpProtocol = '-1', FromPort: from, ToPort: to } = rule;
  if (IpProtocol === '-1') return t.allTraffic;
  const ports = from === undefined || from === -1 ? t.allPorts : from === to ? from : `${from}–${to}`;
  return `${IpProtocol.toUpperCase()} ${ports}`;
}

function Peer({ rule, region }: { readonly rule: SecurityGroupRule; readonly region: string }) {
  const { GroupId, UserId } = rule.ReferencedGroupInfo ?? {};
  const { account } = useScope().connection;
  // Another account's group has no page here.
  if (GroupId && (UserId === undefined || UserId === account))
    return <GroupLink id={GroupId} region={region} />;
  return <Mono>{rule.CidrIpv4 ?? rule.CidrIpv6 ?? GroupId ?? rule.PrefixListId}</Mono>;
}
