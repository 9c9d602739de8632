import { Copy, Disc3 } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { explainProblem } from '../../../api/index.ts';
import { common, useLanguage, useMessages } from '../../../i18n/index.ts';
import { nameOf } from '../../../inventory/names.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { NotFound } from '../../../layouts/not-found.tsx';
import { Tabs } from '../../../layouts/tabs.tsx';
import { paths } from '../../../paths.ts';
import { regionName } from '../../../scope/region-names.ts';
import { useScope } from '../../../scope/scope.ts';
import { buttonClass, CopyButton, Empty, ErrorNotice, Mono, Page, Skeleton } from '../../../ui/index.ts';
import type { InstanceRow } from '../instance.ts';
import { messages as listMessages } from '../messages.ts';
import { PowerMenu } from '../power-menu.tsx';
import { InstanceState } from '../state.tsx';
import { usePower } from '../use-power.ts';
import { messages } from './messages.ts';
import { isTab, tabContent, tabNames } from './tabs.ts';

/** The page of one instance. */
export default function InstanceDetail() {
  const { id = '', tab = 'details' } = useParams();
  const t = useMessages(messages);
  const language = useLanguage();
  const { connection, region, regions, placeIn } = useScope();
  const { rows, loading, problems } = useInventory('instances', connection.id, regions);
  const row = rows.find((one) => one.id === id);
  if (!isTab(tab)) return <NotFound />;
  if (row) return <Found row={row} tab={tab} />;
  if (loading) {
    return (
      <Page title={<Skeleton width="w-64" height="h-6" />}>
        <Skeleton width="w-full" height="h-40" />
      </Page>
    );
  }
  const [failed] = problems;
  if (failed) {
    return (
      <div className="p-6">
        <ErrorNotice error={explainProblem(failed.problem, language)} />
      </div>
    );
  }
  return (
    <Empty
      whole
      title={t.goneTitle}
      action={
        <Link to={paths.instances(placeIn(region))} className={buttonClass()}>
          {t.backToList}
        </Link>
      }
    >
      {t.goneHint(id, regionName(region, language))}
    </Empty>
  );
}

function Found({ row, tab }: { readonly row: InstanceRow; readonly tab: (typeof tabNames)[number] }) {
  const t = useMessages(messages);
  const list = useMessages(listMessages);
  const words = useMessages(common);
  const { place, placeIn } = useScope();
  const power = usePower([row]);
  const here = placeIn(row.region);
  const Content = tabContent[tab];
  return (
    <Page
      trail={
        <Link to={paths.instances(place)} className="hover:text-accent hover:underline">
          {list.title}
        </Link>
      }
      title={nameOf(row.item) ?? row.id}
      aside={
        <span className="flex flex-wrap items-center gap-x-3 text-base">
          <InstanceState instance={row.item} />
          <span className="flex items-center">
            <Mono>{row.id}</Mono>
            <CopyButton text={row.id} label={words.copy} copiedLabel={words.copied} />
          </span>
        </span>
      }
      actions={
        <>
          <PowerMenu choices={power} />
          <Link to={paths.createImage(here, { instance: row.id })} className={buttonClass()}>
            <Disc3 size={14} aria-hidden />
            {t.createImage}
          </Link>
          <Link to={paths.launch(here, { like: row.id })} className={buttonClass()}>
            <Copy size={14} aria-hidden />
            {t.launchMore}
          </Link>
        </>
      }
    >
      <Tabs
        label={t.tabs}
        tabs={tabNames.map((name) => ({
          to: paths.instance(here, row.id, name === 'details' ? undefined : name),
          label: t[name],
          first: name === 'details',
        }))}
      />
      <div>
        <Content row={row} />
      </div>
    </Page>
  );
}
