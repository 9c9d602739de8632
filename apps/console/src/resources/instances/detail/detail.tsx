import { instanceCan } from '@muster/ec2-model';
import { Copy, Disc3 } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useLanguage, useMessages } from '../../../i18n/index.ts';
import { asSentence, refusals } from '../../../inventory/instance-refusals.ts';
import { InstanceState } from '../../../inventory/instance-state.tsx';
import { nameOf } from '../../../inventory/names.ts';
import { OneOf } from '../../../inventory/one-of.tsx';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { CopiedId } from '../../../layouts/copied-id.tsx';
import { NotFound } from '../../../layouts/not-found.tsx';
import { Tabs } from '../../../layouts/tabs.tsx';
import { Trail } from '../../../layouts/trail.tsx';
import { paths } from '../../../paths.ts';
import { regionName } from '../../../scope/region-names.ts';
import { useScope } from '../../../scope/scope.ts';
import { Button, buttonClass, Page } from '../../../ui/index.ts';
import type { InstanceRow } from '../instance.ts';
import { messages as listMessages } from '../messages.ts';
import { PowerMenu } from '../power-menu.tsx';
import { usePower } from '../use-power.ts';
import { messages } from './messages.ts';
import { isTab, tabContent, tabNames } from './tabs.ts';

/** The page of one instance. */
export default function InstanceDetail() {
  const { id = '', tab = 'details' } = useParams();
  const t = useMessages(messages);
  const language = useLanguage();
  const { connection, region, regions, placeIn } = useScope();
  const inventory = useInventory('instances', connection.id, regions);
  if (!isTab(tab)) return <NotFound />;
  return (
    <OneOf
      inventory={inventory}
      id={id}
      gone={{
        title: t.goneTitle,
        hint: t.goneHint(id, regionName(region, language)),
        back: { to: paths.instances(placeIn(region)), label: t.backToList },
      }}
    >
      {(row) => <Found row={row} tab={tab} />}
    </OneOf>
  );
}

function Found({ row, tab }: { readonly row: InstanceRow; readonly tab: (typeof tabNames)[number] }) {
  const t = useMessages(messages);
  const list = useMessages(listMessages);
  const { place, placeIn } = useScope();
  const reasons = useMessages(refusals);
  const power = usePower([row]);
  const imaging = instanceCan(row.item, 'create-image');
  const here = placeIn(row.region);
  const Content = tabContent[tab];
  return (
    <Page
      trail={<Trail to={paths.instances(place)}>{list.title}</Trail>}
      title={nameOf(row.item) ?? row.id}
      aside={
        <span className="flex flex-wrap items-center gap-x-3 text-base">
          <InstanceState instance={row.item} />
          <CopiedId id={row.id} />
        </span>
      }
      actions={
        <>
          <PowerMenu choices={power} />
          {imaging.ok ? (
            <Link to={paths.createImage(here, { instance: row.id })} className={buttonClass()}>
              <Disc3 size={14} aria-hidden />
              {t.createImage}
            </Link>
          ) : (
            <Button
              icon={<Disc3 size={14} aria-hidden />}
              disabledReason={asSentence(reasons[imaging.reason])}
            >
              {t.createImage}
            </Button>
          )}
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
