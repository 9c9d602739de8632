import { unlaunchableState } from '@muster/ec2-model';
import { Disc3, Plus, Rocket } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../../i18n/index.ts';
import { RegionProblems } from '../../inventory/region-problems.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { paths } from '../../paths.ts';
import { useScope } from '../../scope/scope.ts';
import { DataTable, useChosen, useSelection } from '../../table/index.ts';
import { Button, buttonClass, classes, Empty, Page } from '../../ui/index.ts';
import { useImageColumns } from './columns.tsx';
import { type ImageRow, type ImageScope, keyOfRow, kindOf, scopes, titleOf } from './image.ts';
import { messages } from './messages.ts';
import { useSharedByMe } from './use-shared-by-me.ts';

const nameOfRow = (row: ImageRow) => titleOf(row.item);
const tagsOfRow = (row: ImageRow) => row.item.Tags;
const noRows: readonly ImageRow[] = [];

/** AMIs of the regions looked at: this account's, those shared with it, and everybody's. */
export function ImagesList() {
  const t = useMessages(messages);
  const format = useFormat();
  const navigate = useNavigate();
  const scope = useImageScope();
  const { connection, region, regions, placeIn } = useScope();
  const { rows, loading, problems } = useInventory(kindOf[scope], connection.id, regions);
  const columns = useImageColumns(useSharedByMe(connection.id, scope === 'owned' ? rows : noRows));
  const selection = useSelection();
  const chosen = useChosen(rows, keyOfRow, selection);

  return (
    <Page
      fill
      title={t.title}
      aside={rows.length > 0 && t.count(format.number(rows.length), chosen.length)}
      actions={
        <>
          <LaunchButton chosen={chosen} />
          <Link to={paths.createImage(placeIn(region))} className={buttonClass()}>
            <Plus size={14} aria-hidden />
            {t.create}
          </Link>
        </>
      }
    >
      <ScopeLinks scope={scope} />
      <DataTable
        id="images"
        label={`${t.title}: ${t[scope]}`}
        rows={rows}
        columns={columns}
        rowKey={keyOfRow}
        rowName={nameOfRow}
        tags={tagsOfRow}
        onOpen={(row) => navigate(paths.image(placeIn(row.region), row.id))}
        selection={selection}
        loading={loading}
        notice={problems.length > 0 && <RegionProblems problems={problems} />}
        empty={problems.length === 0 && <NoImages scope={scope} />}
      />
    </Page>
  );
}

function LaunchButton({ chosen }: { readonly chosen: readonly ImageRow[] }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { placeIn } = useScope();
  const [image] = chosen;
  const reason =
    chosen.length !== 1 || !image ? t.chooseOne : unlaunchableState(image.item) ? t.notAvailable : undefined;
  return (
    <Button
      variant="quiet"
      icon={<Rocket size={14} aria-hidden />}
      disabledReason={reason}
      onClick={() => image && navigate(paths.launch(placeIn(image.region), { image: image.id }))}
    >
      {t.launch}
    </Button>
  );
}

function useImageScope(): ImageScope {
  const [params] = useSearchParams();
  return scopes.find((scope) => scope === params.get('scope')) ?? 'owned';
}

/** Links rather than tabs: each scope has its address, and keeps the query. */
function ScopeLinks({ scope }: { readonly scope: ImageScope }) {
  const t = useMessages(messages);
  const [params] = useSearchParams();
  const to = (one: ImageScope) => {
    const next = new URLSearchParams(params);
    if (one === 'owned') next.delete('scope');
    else next.set('scope', one);
    return { search: next.toString() };
  };
  return (
    <nav aria-label={t.scopes} className="mx-4 mb-3 flex gap-1 overflow-x-auto border-b border-line sm:mx-6">
      {scopes.map((one) => (
        <Link
          key={one}
          to={to(one)}
          aria-current={one === scope ? 'page' : undefined}
          className={classes(
            '-mb-px flex h-9 shrink-0 items-center border-b-2 px-2.5 -outline-offset-2',
            one === scope
              ? 'border-accent font-medium text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {t[one]}
        </Link>
      ))}
    </nav>
  );
}

function NoImages({ scope }: { readonly scope: ImageScope }) {
  const t = useMessages(messages);
  const { place } = useScope();
  const icon = <Disc3 size={28} aria-hidden />;
  if (scope === 'public') return <Empty icon={icon} title={t.emptyPublic} />;
  if (scope === 'shared') {
    return (
      <Empty icon={icon} title={t.emptyShared}>
        {t.emptySharedHint}
      </Empty>
    );
  }
  return (
    <Empty
      icon={icon}
      title={t.emptyOwned}
      action={
        <Link to={paths.instances(place)} className={buttonClass()}>
          {t.toInstances}
        </Link>
      }
    >
      {t.emptyOwnedHint}
    </Empty>
  );
}
