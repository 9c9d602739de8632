import type { Tag } from '../../tag.ts';
import { type TableLine, tableLines, withoutGuard } from './cells.ts';
import { pastedAt, rulesOfFields } from './fields.ts';
import { isNothing, readPeers } from './parts.ts';
import {
  attempt,
  type PasteContext,
  type Pasted,
  type PastedRule,
  type PasteProblem,
  together,
  Unreadable,
} from './pasted.ts';

type Column =
  | 'direction'
  | 'type'
  | 'protocol'
  | 'ports'
  | 'from'
  | 'to'
  | 'peer'
  | 'description'
  | 'name'
  | 'tags'
  /** Known, and nothing that a new rule has: the id of the old one. */
  | 'ignored';

/** How columns are called: by Amazon's console in English and Korean, by EC2's API, by Terraform and by people. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  direction: ['direction', 'isegress', '방향'],
  type: ['type', 'service', '유형', '서비스'],
  protocol: ['protocol', 'ipprotocol', '프로토콜'],
  ports: ['portrange', 'ports', 'port', '포트범위', '포트'],
  from: ['from', 'fromport', 'startport', 'firstport', '시작포트'],
  to: ['to', 'toport', 'endport', 'lastport', '종료포트'],
  peer: [
    'source',
    'destination',
    'sourceordestination',
    'sourcedestination',
    'cidr',
    'cidrs',
    'cidrblock',
    'cidrblocks',
    'cidrip',
    'cidripv4',
    'cidripv6',
    'ipv6cidrblocks',
    'address',
    'addresses',
    'ip',
    'securitygroup',
    'securitygroups',
    'sourcesecuritygroupid',
    'prefixlistid',
    'prefixlistids',
    '소스',
    '대상',
    '원본',
    '주소',
  ],
  description: ['description', 'comment', 'note', 'memo', '설명', '비고', '메모'],
  name: ['name', '이름'],
  tags: ['tags', '태그'],
  ignored: ['securitygroupruleid', 'ruleid', 'id', 'no', 'groupid', 'ipversion', '보안그룹규칙id', 'ip버전'],
};

const columnOf = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

/** A column's name without what Amazon's console adds to it (`Description - optional`, `Source Info`) and without signs. */
function columnNamed(text: string): Column | undefined {
  const plain = text
    .replace(/\s+-\s+.*$/, '')
    .replace(/(?<=\S)\s*(info|정보)$/i, '')
    .toLowerCase()
    .replaceAll(/[\s_/.-]+/g, '');
  return columnOf.get(plain);
}

/**
 * Rules out of a table whose first line names the columns, with tabs, commas or semicolons between them; `undefined` when
 * the text is no such table.
 */
export function readTable(text: string, context: PasteContext): Pasted | undefined {
  for (const delimiter of ['\t', ',', ';']) {
    const lines = tableLines(text, delimiter).filter((one) => one.text.trim() !== '');
    const [head, ...rows] = lines;
    const columns = head?.cells.map(columnNamed) ?? [];
    const says = (wanted: readonly Column[]) => columns.some((column) => column && wanted.includes(column));
    if (!head || !says(['peer']) || !says(['type', 'protocol', 'ports', 'from'])) continue;
    const readable = rows.filter((row) => !row.text.trimStart().startsWith('#'));
    return together([
      { rules: [], problems: unknownColumns(head, columns, readable) },
      ...readable.map((row) => attempt(row.line, row.text.trim(), () => readRow(row, columns, context))),
    ]);
  }
  return undefined;
}

/** Columns that say nothing about a rule and have something in them: left out, so it is said. */
function unknownColumns(
  head: TableLine,
  columns: readonly (Column | undefined)[],
  rows: readonly TableLine[],
): PasteProblem[] {
  return head.cells.flatMap((name, at): PasteProblem[] => {
    const used = rows.some((row) => !isNothing(row.cells[at] ?? ''));
    return columns[at] === undefined && used
      ? [{ line: head.line, text: head.text.trim(), code: 'column', given: name.trim() || String(at + 1) }]
      : [];
  });
}

function readRow(
  row: TableLine,
  columns: readonly (Column | undefined)[],
  context: PasteContext,
): PastedRule[] {
  const all = (column: Column) =>
    columns.flatMap((one, at) => {
      const cell = withoutGuard((row.cells[at] ?? '').trim());
      return one === column && !isNothing(cell) ? [cell] : [];
    });
  const one = (column: Column) => all(column)[0];
  const tags = [
    ...all('name').map((value): Tag => ({ key: 'Name', value })),
    ...all('tags').flatMap(readTags),
  ];
  const rules = rulesOfFields(
    {
      direction: one('direction'),
      type: one('type'),
      protocol: one('protocol'),
      ports: one('ports'),
      from: one('from'),
      to: one('to'),
      peers: all('peer').flatMap(readPeers),
      description: all('description').join(' '),
      ...(tags.length > 0 && { tags }),
    },
    { ...context, traffic: undefined, peer: undefined },
  );
  return pastedAt(row.line, rules);
}

/** Tags as our own export writes them: a JSON object. @throws {Unreadable} `tags`. */
function readTags(text: string): Tag[] {
  try {
    const tags: unknown = JSON.parse(text);
    if (typeof tags === 'object' && tags !== null && !Array.isArray(tags)) {
      return Object.entries(tags).map(([key, value]) => ({ key, value: String(value) }));
    }
  } catch {
    // Said below, with what was given.
  }
  throw new Unreadable('tags', text);
}
