import { instanceCan } from '@muster/ec2-model';
import { createImage } from '@muster/plans';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMessages } from '../../../i18n/index.ts';
import type { Row } from '../../../inventory/kinds.ts';
import { nameOf } from '../../../inventory/names.ts';
import { useInventory } from '../../../inventory/use-inventory.ts';
import { Trail } from '../../../layouts/trail.tsx';
import { paths } from '../../../paths.ts';
import { usePlanReview } from '../../../plans/review.ts';
import { useScope } from '../../../scope/scope.ts';
import { useDraft } from '../../../storage/draft.ts';
import { Banner, Button, Field, Page, Select } from '../../../ui/index.ts';
import { messages as list } from '../messages.ts';
import { emptyImage, imageProblems, restoreImage, toCreateImage } from './form.ts';
import { ImageFields } from './image-fields.tsx';
import { messages } from './messages.ts';

/** Makes an AMI of an instance: `?instance=` names it. */
export default function CreateImage() {
  const t = useMessages(messages);
  const { title } = useMessages(list);
  const { connection, region, place } = useScope();
  const [params, setParams] = useSearchParams();
  const id = params.get('instance') ?? '';
  const instances = useInventory('instances', connection.id, [region]);
  const alive = instances.rows.filter(({ item }) => item.State?.Name !== 'terminated');
  const row = alive.find((one) => one.id === id);
  return (
    <Page trail={<Trail to={paths.images(place)}>{title}</Trail>} title={t.title}>
      <div className="flex max-w-2xl flex-col gap-5">
        <Field label={t.instance} error={id !== '' && !row && !instances.loading && t.gone}>
          {(control) => (
            <Select
              {...control}
              value={id}
              onChange={({ target }) => setParams({ instance: target.value }, { replace: true })}
            >
              <option value="">{t.chooseInstance}</option>
              {alive.map((one) => (
                <option key={one.id} value={one.id}>
                  {[nameOf(one.item), one.id].filter(Boolean).join('  ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {row && <Form key={id} row={row} />}
      </div>
    </Page>
  );
}

function Form({ row }: { readonly row: Row<'instances'> }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const review = usePlanReview();
  const { connection, region, placeIn } = useScope();
  const kept = useDraft(`create-image.${connection.id}.${row.id}`, emptyImage, restoreImage);
  const images = useInventory('images', connection.id, [region]).rows;
  const taken = useMemo(() => new Set(images.flatMap(({ item }) => item.Name ?? [])), [images]);
  const [insisting, setInsisting] = useState(false);
  const problems = imageProblems(kept.value, taken);
  const can = instanceCan(row.item, 'create-image');

  const onReview = () => {
    setInsisting(true);
    if (problems.length > 0) return;
    review({
      ...createImage(toCreateImage(kept.value, row.id)),
      connection: connection.id,
      region,
      key: kept.key,
      onApplied: () => {
        kept.clear();
        void navigate(paths.images(placeIn(region)));
      },
    });
  };

  if (!can.ok && can.reason === 'instance-store-root-cannot-be-imaged') {
    return (
      <Banner kind="caution" title={t.storeRoot}>
        {t.storeRootHint}
      </Banner>
    );
  }
  return (
    <>
      <ImageFields
        instance={row.item}
        draft={kept.value}
        onChange={kept.set}
        // An empty name is no mistake until somebody goes on.
        problems={insisting || kept.value.name !== '' ? problems : problems.filter((one) => one !== 'name')}
      />
      <Button
        variant="primary"
        className="self-start"
        disabledReason={can.ok ? undefined : t.notNow}
        onClick={onReview}
      >
        {t.review}
      </Button>
    </>
  );
}
