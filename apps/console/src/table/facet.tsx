import { fieldValues, type Query, type QueryTable, withFieldValues } from '@muster/ec2-model';
import { useCallback } from 'react';
import { useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { classes, PopoverButton } from '../ui/index.ts';
import type { Column } from './column.ts';
import { messages } from './messages.ts';
import { facetValues } from './row-model.ts';
import type { View } from './use-view.ts';

const FacetList = lazyPart(() => import('./facet-list.tsx'));

interface FacetProps<T> {
  readonly column: Column<T>;
  readonly rows: readonly T[];
  readonly query: Query;
  readonly table: QueryTable<T>;
  readonly view: View;
}

/** A chip that filters by the values of a column. What it chooses is written into the query, where it can be edited. */
export function Facet<T>({ column, rows, query, table, view }: FacetProps<T>) {
  const t = useMessages(messages);
  const chosen = fieldValues(view.query, column.id);
  const labelOf = (value: string) => (typeof column.facet === 'function' ? column.facet(value) : value);
  const said = chosen.map(labelOf).join(', ');
  const count = useCallback(() => facetValues(rows, column, query, table), [rows, column, query, table]);
  return (
    <PopoverButton
      label={t.facet(said ? `${column.header}: ${said}` : column.header)}
      variant="quiet"
      className={classes('max-w-64 border', chosen.length > 0 ? 'border-accent' : 'border-line')}
      content={() => (
        <FacetList
          count={count}
          labelOf={labelOf}
          chosen={chosen}
          onChoose={(values) => view.setQuery(withFieldValues(view.query, column.id, values))}
        />
      )}
    >
      <span className="truncate">
        {column.header}
        {said && <span className="font-medium text-accent">: {said}</span>}
      </span>
    </PopoverButton>
  );
}
