import { type LaunchPermissionShape, launchPermissionFacet, operatingSystem } from '@muster/ec2-model';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { common, useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { paths } from '../../paths.ts';
import { regionName } from '../../scope/region-names.ts';
import { useScope } from '../../scope/scope.ts';
import type { Column } from '../../table/index.ts';
import { permissionMessages, rootDeviceMessages, systemMessages } from './facets.ts';
import { gibibytesOf, type ImageRow, titleOf } from './image.ts';
import { ImageState, useStateWords } from './image-state.tsx';
import { messages } from './messages.ts';

/** The columns of the AMI table; the five selectors that AMIs are chosen by are facets. */
export function useImageColumns(
  permissions: ReadonlyMap<string, readonly LaunchPermissionShape[]> | undefined,
): readonly Column<ImageRow>[] {
  const t = useMessages(messages);
  const words = useMessages(common);
  const systems = useMessages(systemMessages);
  const kinds = useMessages(permissionMessages);
  const roots = useMessages(rootDeviceMessages);
  const language = useLanguage();
  const format = useFormat();
  const stateOf = useStateWords();
  const { placeIn, connection, regions } = useScope();
  const several = regions.length > 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: stateOf follows the language
  return useMemo(() => {
    const to = (row: ImageRow) => paths.image(placeIn(row.region), row.id);
    const named =
      (names: Readonly<Record<string, string>>) =>
      (value: string): string =>
        names[value] ?? value;
    const text = (
      id: string,
      header: string,
      width: number,
      value: (item: ImageRow['item']) => string | undefined,
      more: Partial<Column<ImageRow>> = {},
    ): Column<ImageRow> => ({ id, header, width, value: ({ item }) => value(item), ...more });
    const facet = (
      id: string,
      header: string,
      width: number,
      value: (row: ImageRow) => string | undefined,
      say: (value: string) => string,
    ): Column<ImageRow> => ({
      id,
      header,
      width,
      value,
      facet: say,
      render: (row) => {
        const found = value(row);
        return found === undefined ? undefined : say(found);
      },
    });
    const permission = ({ item, id }: ImageRow) => {
      const own = item.OwnerId === connection.account;
      // Of an own AMI that is not public, only its permissions tell whether it is shared.
      if (own && !item.Public && !permissions?.has(id)) return undefined;
      return launchPermissionFacet(item, connection.account ?? '', permissions?.get(id));
    };

    return [
      {
        id: 'name',
        header: words.name,
        width: 240,
        value: ({ item }) => titleOf(item),
        render: (row) => (
          <Link to={to(row)} tabIndex={-1} className="font-medium hover:text-accent hover:underline">
            {titleOf(row.item)}
          </Link>
        ),
      },
      {
        id: 'id',
        header: t.id,
        width: 184,
        mono: true,
        value: (row) => row.id,
        render: (row) => (
          <Link to={to(row)} tabIndex={-1} className="hover:text-accent hover:underline">
            {row.id}
          </Link>
        ),
      },
      ...(several
        ? [
            facet(
              'region',
              words.region,
              152,
              ({ region }) => region,
              (region) => regionName(region, language),
            ),
          ]
        : []),
      text('state', words.state, 112, (item) => item.State, {
        facet: stateOf,
        render: ({ item }) => <ImageState state={item.State} />,
      }),
      facet('os', t.os, 128, ({ item }) => operatingSystem(item), named(systems)),
      text('arch', t.architecture, 104, (item) => item.Architecture, { facet: true }),
      facet('permission', t.permission, 144, permission, named(kinds)),
      facet('root', t.rootDevice, 120, ({ item }) => item.RootDeviceType, named(roots)),
      text('created', t.created, 120, (item) => item.CreationDate, {
        render: ({ item }) => item.CreationDate && <RelativeTime at={item.CreationDate} />,
      }),
      text('owner', t.owner, 128, (item) => item.OwnerId, { mono: true }),
      {
        id: 'size',
        header: t.size,
        width: 88,
        align: 'end',
        value: ({ item }) => gibibytesOf(item) || undefined,
        render: ({ item }) => {
          const size = gibibytesOf(item);
          return size > 0 ? format.gibibytes(size) : undefined;
        },
      },
      text('description', words.description, 280, (item) => item.Description, { extra: true }),
      text('platform', t.platform, 144, (item) => item.PlatformDetails, { extra: true }),
      text('virtualization', t.virtualization, 112, (item) => item.VirtualizationType, { extra: true }),
      text('boot', t.bootMode, 120, (item) => item.BootMode, { extra: true }),
    ];
  }, [t, words, systems, kinds, roots, language, format, placeIn, connection.account, permissions, several]);
}
