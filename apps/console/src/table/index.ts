export type { CellValue, Column } from './column.ts';
export { DataTable, type DataTableProps } from './data-table.tsx';
export { type Selection, useChosen, useSelection } from './selection.ts';
