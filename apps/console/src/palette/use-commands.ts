import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../api/index.ts';
import {
  type Language,
  language as languageStore,
  languages,
  useLanguage,
  useMessages,
} from '../i18n/index.ts';
import { nameOf } from '../inventory/names.ts';
import { knownSlices } from '../inventory/store.ts';
import { useMove } from '../layouts/use-move.ts';
import { usePlace } from '../layouts/use-place.ts';
import { paths } from '../paths.ts';
import { addressOf, resources } from '../resources/registry.ts';
import { regionName } from '../scope/region-names.ts';
import { regionsQuery } from '../scope/regions.ts';
import { theme } from '../theme.ts';
import type { Command } from './commands.ts';
import { messages } from './messages.ts';

/** Everything the palette offers here and now: pages, resources already read, regions, connections, settings. */
export function useCommands(): readonly Command[] {
  const t = useMessages(messages);
  const spoken = useLanguage();
  const navigate = useNavigate();
  const move = useMove();
  const client = useQueryClient();
  const role = useSession().data?.user.role;
  const { place, connection, connections, defaultRegion } = usePlace();

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once each time the palette opens; it is mounted then
  return useMemo(() => {
    const make = (
      group: string,
      id: string,
      label: string,
      run: () => void,
      detail = '',
      also = '',
    ): Command => ({
      id: `${group} ${id}`,
      group,
      label,
      text: `${label} ${detail} ${also}`.toLowerCase(),
      run,
      ...(detail !== '' && { detail }),
    });
    const pages = resources
      .filter((resource) => !resource.admin || role === 'admin')
      .map((resource) =>
        make(
          t.pages,
          resource.path,
          resource.names[spoken],
          () => navigate(addressOf(resource, place, defaultRegion)),
          '',
          `${Object.values(resource.names).join(' ')} ${resource.also ?? ''}`,
        ),
      );
    const found = knownSlices(place.connection).flatMap(({ kind, slice }) => {
      const path = detailPages[kind];
      if (path === undefined) return [];
      return slice.rows.map((row) => {
        const name = nameOf(row.item) ?? row.id;
        const here = { connection: place.connection, region: row.region };
        return make(
          t.resources,
          row.id,
          name,
          () => navigate(path(here, row.id)),
          name === row.id ? row.region : row.id,
        );
      });
    });
    const regions = (connection && client.getQueryData(regionsQuery(connection).queryKey)) ?? [defaultRegion];
    return [
      ...pages,
      ...found,
      ...regions.map((region) =>
        make(t.regions, region, regionName(region, spoken), () => move({ ...place, region }), region),
      ),
      ...connections.map((one) =>
        make(
          t.connections,
          one.id,
          one.name,
          () => move({ connection: one.id, region: one.defaultRegion }),
          one.account ?? '',
        ),
      ),
      make(t.settings, 'light', t.themeLight, () => theme.set('light')),
      make(t.settings, 'dark', t.themeDark, () => theme.set('dark')),
      make(t.settings, 'system', t.themeSystem, () => theme.set('system')),
      ...(Object.keys(languages) as Language[]).map((one) =>
        make(t.settings, one, languages[one], () => languageStore.set(one), '', 'language 언어'),
      ),
    ];
  }, []);
}

/** The kinds that have a page of their own for one resource. */
const detailPages: Partial<
  Record<string, (place: { connection: string; region: string }, id: string) => string>
> = {
  instances: paths.instance,
  images: paths.image,
  'images-shared': paths.image,
  'images-public': paths.image,
  'security-groups': paths.securityGroup,
  'key-pairs': paths.keyPair,
};
