import { Fragment, useMemo } from 'react';
import { Link } from 'react-router';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { InstanceState, useStateWords } from '../../inventory/instance-state.tsx';
import { nameOf } from '../../inventory/names.ts';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import type { Column } from '../../table/index.ts';
import type { InstanceRow } from './instance.ts';
import { messages } from './messages.ts';
import { useValueWords } from './value-words.ts';

/** The name of the role behind an instance profile's ARN. */
const roleOf = (arn: string | undefined) => arn?.slice(arn.lastIndexOf('/') + 1);

/** The columns of the instances table. Those that answer "which one, how is it, where" come first. */
export function useInstanceColumns(): readonly Column<InstanceRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const stateOf = useStateWords();
  const say = useValueWords();
  const { placeIn, regions } = useScope();
  const several = regions.length > 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: stateOf and say follow the language
  return useMemo(() => {
    const to = (row: InstanceRow) => paths.instance(placeIn(row.region), row.id);
    const text = (
      id: string,
      header: string,
      width: number,
      value: (item: InstanceRow['item']) => string | undefined,
      more: Partial<Column<InstanceRow>> = {},
    ): Column<InstanceRow> => ({ id, header, width, value: ({ item }) => value(item), ...more });

    return [
      {
        id: 'name',
        header: words.name,
        width: 200,
        value: (row) => nameOf(row.item),
        render: (row) => (
          <Link to={to(row)} tabIndex={-1} className="font-medium hover:text-accent hover:underline">
            {nameOf(row.item) ?? <span className="text-ink-3">–</span>}
          </Link>
        ),
      },
      {
        id: 'id',
        header: t.id,
        width: 176,
        mono: true,
        value: (row) => row.id,
        render: (row) => (
          <Link to={to(row)} tabIndex={-1} className="hover:text-accent hover:underline">
            {row.id}
          </Link>
        ),
      },
      text('state', words.state, 120, (item) => item.State?.Name, {
        facet: stateOf,
        render: (row) => <InstanceState instance={row.item} />,
      }),
      text('type', t.type, 112, (item) => item.InstanceType, { facet: true }),
      ...(several
        ? [
            {
              id: 'region',
              header: words.region,
              width: 152,
              value: (row: InstanceRow) => row.region,
              render: (row: InstanceRow) => regionName(row.region, language),
              facet: (region: string) => regionName(region, language),
            },
          ]
        : []),
      text('az', t.zone, 136, (item) => item.Placement?.AvailabilityZone, { facet: true }),
      text('public-ip', t.publicIp, 128, (item) => item.PublicIpAddress, { mono: true }),
      text('private-ip', t.privateIp, 128, (item) => item.PrivateIpAddress, { mono: true }),
      text('launched', t.launched, 120, (item) => item.LaunchTime, {
        render: ({ item }) => item.LaunchTime && <RelativeTime at={item.LaunchTime} />,
      }),
      text(
        'group',
        t.groups,
        160,
        (item) => item.SecurityGroups?.map((group) => group.GroupName).join(', '),
        {
          values: ({ item }) => item.SecurityGroups?.map((group) => group.GroupName) ?? [],
          facet: true,
          render: ({ item, region }) =>
            item.SecurityGroups?.map(({ GroupId = '', GroupName }, index) => (
              <Fragment key={GroupId}>
                {index > 0 && ', '}
                <Link
                  to={paths.securityGroup(placeIn(region), GroupId)}
                  tabIndex={-1}
                  className="hover:text-accent hover:underline"
                >
                  {GroupName}
                </Link>
              </Fragment>
            )),
        },
      ),
      text('image', t.image, 184, (item) => item.ImageId, {
        mono: true,
        render: ({ item: { ImageId }, region }) =>
          ImageId && (
            <Link
              to={paths.image(placeIn(region), ImageId)}
              tabIndex={-1}
              className="hover:text-accent hover:underline"
            >
              {ImageId}
            </Link>
          ),
      }),
      text('root', t.rootDevice, 112, (item) => item.RootDeviceType, {
        render: ({ item }) => say(item.RootDeviceType),
      }),
      text('key', t.keyPair, 128, (item) => item.KeyName),
      text('platform', t.platform, 144, (item) => item.PlatformDetails, { extra: true }),
      text('arch', t.architecture, 104, (item) => item.Architecture, { extra: true }),
      text('lifecycle', t.lifecycle, 112, (item) => item.InstanceLifecycle ?? 'on-demand', {
        extra: true,
        render: ({ item }) => lifecycleWords(item.InstanceLifecycle, t),
      }),
      text('vpc', t.vpc, 176, (item) => item.VpcId, { mono: true, extra: true }),
      text('subnet', t.subnet, 200, (item) => item.SubnetId, { mono: true, extra: true }),
      text('ipv6', t.ipv6, 200, (item) => item.Ipv6Address, { mono: true, extra: true }),
      text('role', t.role, 144, (item) => roleOf(item.IamInstanceProfile?.Arn), { extra: true }),
      text('monitoring', t.monitoring, 104, (item) => item.Monitoring?.State, {
        extra: true,
        render: ({ item }) => say(item.Monitoring?.State),
      }),
    ];
  }, [t, words, language, placeIn, several]);
}

/** How an instance is paid for. */
export function lifecycleWords(
  lifecycle: string | undefined,
  t: { readonly onDemand: string; readonly spot: string; readonly scheduled: string },
): string {
  if (lifecycle === 'spot') return t.spot;
  if (lifecycle === 'scheduled') return t.scheduled;
  return lifecycle ?? t.onDemand;
}
