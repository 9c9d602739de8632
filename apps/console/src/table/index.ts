export type { CellValue, Column } from './column.ts';
export { DataTable, type DataTableProps } from './data-table.tsx';
export { type Selection, useSelection } from './selection.ts';
