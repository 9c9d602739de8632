import type { InventoryKind } from '@muster/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { explainProblem } from '../api/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { buttonClass, Empty, ErrorNotice, Page, Skeleton } from '../ui/index.ts';
import type { Row } from './kinds.ts';
import type { Inventory } from './use-inventory.ts';

interface OneOfProps<K extends InventoryKind> {
  readonly inventory: Inventory<K>;
  readonly id: string;
  /** Said when there is none, or none any more. */
  readonly gone: {
    readonly title: string;
    readonly hint: string;
    readonly back: { readonly to: string; readonly label: string };
  };
  readonly children: (row: Row<K>) => ReactNode;
}

/** The page of one row of a live list: skeleton, what went wrong, that it is gone, or the row. */
export function OneOf<K extends InventoryKind>({ inventory, id, gone, children }: OneOfProps<K>) {
  const language = useLanguage();
  const row = inventory.rows.find((one) => one.id === id);
  if (row) return children(row);
  if (inventory.loading) {
    return (
      <Page title={<Skeleton width="w-64" height="h-6" />}>
        <Skeleton width="w-full" height="h-40" />
      </Page>
    );
  }
  const [failed] = inventory.problems;
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
      title={gone.title}
      action={
        <Link to={gone.back.to} className={buttonClass()}>
          {gone.back.label}
        </Link>
      }
    >
      {gone.hint}
    </Empty>
  );
}
