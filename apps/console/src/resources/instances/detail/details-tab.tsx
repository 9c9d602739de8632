import { Link } from 'react-router';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { RelativeTime } from '../../../i18n/relative-time.tsx';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Fact, Facts, Mono, Section } from '../../../ui/index.ts';
import { lifecycleWords } from '../columns.tsx';
import { messages as list } from '../messages.ts';
import { useValueWords } from '../value-words.ts';
import { KeyPairLink } from './key-pair-link.tsx';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** What the instance is. */
export default function DetailsTab({ row: { item, region } }: TabProps) {
  const t = useMessages(messages);
  const c = useMessages(list);
  const words = useMessages(common);
  const format = useFormat();
  const say = useValueWords();
  const { placeIn } = useScope();
  const metadata = item.MetadataOptions;
  return (
    <>
      <Section title={t.machine}>
        <Facts>
          <Fact name={c.type}>{item.InstanceType}</Fact>
          <Fact name={c.image}>
            {item.ImageId && (
              <Link to={paths.image(placeIn(region), item.ImageId)} className="text-accent hover:underline">
                <Mono>{item.ImageId}</Mono>
              </Link>
            )}
          </Fact>
          <Fact name={c.platform}>{item.PlatformDetails}</Fact>
          <Fact name={c.architecture}>{item.Architecture}</Fact>
          <Fact name={c.rootDevice}>
            {say(item.RootDeviceType)} <Mono>{item.RootDeviceName}</Mono>
          </Fact>
          <Fact name={t.virtualization}>{item.VirtualizationType}</Fact>
          <Fact name={t.bootMode}>{item.CurrentInstanceBootMode ?? item.BootMode}</Fact>
          <Fact name={t.hibernation}>{item.HibernationOptions?.Configured ? words.yes : words.no}</Fact>
        </Facts>
      </Section>
      <Section title={t.placement}>
        <Facts>
          <Fact name={c.zone}>{item.Placement?.AvailabilityZone}</Fact>
          <Fact name={t.tenancy}>{say(item.Placement?.Tenancy)}</Fact>
          <Fact name={c.lifecycle}>{lifecycleWords(item.InstanceLifecycle, c)}</Fact>
          <Fact name={c.monitoring}>{say(item.Monitoring?.State)}</Fact>
          <Fact name={t.metadata}>
            {metadata?.HttpEndpoint === 'disabled'
              ? t.disabled
              : metadata?.HttpTokens === 'required'
                ? t.imdsRequired
                : metadata && t.imdsOptional}
          </Fact>
        </Facts>
      </Section>
      <Section title={t.identity}>
        <Facts>
          <Fact name={c.launched}>
            {item.LaunchTime && (
              <>
                {format.dateTime(item.LaunchTime)} (<RelativeTime at={item.LaunchTime} />)
              </>
            )}
          </Fact>
          <Fact name={c.keyPair}>{item.KeyName && <KeyPairLink name={item.KeyName} region={region} />}</Fact>
          <Fact name={c.role}>
            {item.IamInstanceProfile?.Arn && <Mono>{item.IamInstanceProfile.Arn}</Mono>}
          </Fact>
          <Fact name={t.launchIndex}>{item.AmiLaunchIndex}</Fact>
        </Facts>
      </Section>
    </>
  );
}
