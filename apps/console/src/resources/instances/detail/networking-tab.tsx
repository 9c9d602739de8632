import { useMessages } from '../../../i18n/index.ts';
import { Fact, Facts, Mono, Section, SmallTable } from '../../../ui/index.ts';
import { messages as list } from '../messages.ts';
import { GroupLink } from './group-link.tsx';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** Where the instance is on the network. */
export default function NetworkingTab({ row: { item, region } }: TabProps) {
  const t = useMessages(messages);
  const c = useMessages(list);
  const mono = (text: string | undefined) => text && <Mono>{text}</Mono>;
  return (
    <>
      <Section title={t.addresses}>
        <Facts>
          <Fact name={c.publicIp}>{mono(item.PublicIpAddress)}</Fact>
          <Fact name={c.privateIp}>{mono(item.PrivateIpAddress)}</Fact>
          <Fact name={c.ipv6}>{mono(item.Ipv6Address)}</Fact>
          <Fact name={t.publicDns}>{mono(item.PublicDnsName)}</Fact>
          <Fact name={t.privateDns}>{mono(item.PrivateDnsName)}</Fact>
          <Fact name={c.vpc}>{mono(item.VpcId)}</Fact>
          <Fact name={c.subnet}>{mono(item.SubnetId)}</Fact>
          <Fact name={t.sourceCheck}>
            {item.SourceDestCheck === undefined ? undefined : item.SourceDestCheck ? t.on : t.off}
          </Fact>
        </Facts>
      </Section>
      {item.NetworkInterfaces && item.NetworkInterfaces.length > 0 && (
        <Section title={t.interfaces}>
          <SmallTable
            label={t.interfaces}
            head={[t.interface, c.privateIp, c.publicIp, c.subnet, c.groups, t.mac, t.onTermination]}
            rows={item.NetworkInterfaces.map((one) => ({
              key: one.NetworkInterfaceId ?? '',
              cells: [
                mono(one.NetworkInterfaceId),
                mono(one.PrivateIpAddress),
                mono(one.Association?.PublicIp),
                mono(one.SubnetId),
                <span key="groups" className="flex flex-wrap gap-x-2">
                  {one.Groups?.map(({ GroupId = '', GroupName }) => (
                    <GroupLink key={GroupId} id={GroupId} region={region}>
                      {GroupName}
                    </GroupLink>
                  ))}
                </span>,
                mono(one.MacAddress),
                one.Attachment?.DeleteOnTermination ? t.deleted : t.kept,
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
}
