import { operatingSystem } from '@muster/ec2-model';
import { Link } from 'react-router';
import { common, useFormat, useMessages } from '../../../i18n/index.ts';
import { RelativeTime } from '../../../i18n/relative-time.tsx';
import { paths } from '../../../paths.ts';
import { useScope } from '../../../scope/scope.ts';
import { Banner, Fact, Facts, Mono, Section } from '../../../ui/index.ts';
import { rootDeviceMessages, systemMessages } from '../facets.ts';
import { gibibytesOf } from '../image.ts';
import { messages as list } from '../messages.ts';
import { messages } from './messages.ts';
import type { TabProps } from './tabs.ts';

/** What the AMI is. */
export default function OverviewTab({ image }: TabProps) {
  const t = useMessages(messages);
  const c = useMessages(list);
  const words = useMessages(common);
  const systems = useMessages(systemMessages);
  const roots: Readonly<Record<string, string>> = useMessages(rootDeviceMessages);
  const format = useFormat();
  const { placeIn, region } = useScope();
  const size = gibibytesOf(image);
  const { SourceInstanceId: instance, SourceImageId: source, RootDeviceType: root = '' } = image;
  return (
    <>
      {image.StateReason?.Message && (
        <div className="mb-5">
          <Banner kind="caution" title={image.StateReason.Message}>
            {image.StateReason.Code}
          </Banner>
        </div>
      )}
      <Section title={t.overview}>
        <Facts>
          <Fact name={c.system}>{systems[operatingSystem(image)]}</Fact>
          <Fact name={c.architecture}>{image.Architecture}</Fact>
          <Fact name={c.rootDevice}>
            {roots[root] ?? root} <Mono>{image.RootDeviceName}</Mono>
          </Fact>
          <Fact name={c.size}>{size > 0 && format.gibibytes(size)}</Fact>
          <Fact name={c.virtualization}>{image.VirtualizationType}</Fact>
          <Fact name={c.bootMode}>{image.BootMode}</Fact>
          <Fact name={t.ena}>{image.EnaSupport ? words.yes : words.no}</Fact>
          <Fact name={t.imds}>{image.ImdsSupport === 'v2.0' ? t.imdsRequired : t.imdsOptional}</Fact>
          <Fact name={t.billing}>{image.PlatformDetails}</Fact>
          <Fact name={c.owner}>
            <Mono>{image.OwnerId}</Mono> {image.ImageOwnerAlias}
          </Fact>
          <Fact name={c.created}>{image.CreationDate && <RelativeTime at={image.CreationDate} />}</Fact>
          <Fact name={t.deprecation}>{image.DeprecationTime && format.dateTime(image.DeprecationTime)}</Fact>
          <Fact name={t.source}>
            {instance ? (
              <Link to={paths.instance(placeIn(region), instance)} className="text-accent hover:underline">
                <Mono>{instance}</Mono>
              </Link>
            ) : (
              source && <Mono>{source}</Mono>
            )}
          </Fact>
          <Fact name={t.productCodes}>
            {image.ProductCodes?.map(({ ProductCodeId }) => ProductCodeId).join(', ')}
          </Fact>
          <Fact name={t.description}>{image.Description}</Fact>
        </Facts>
      </Section>
    </>
  );
}
