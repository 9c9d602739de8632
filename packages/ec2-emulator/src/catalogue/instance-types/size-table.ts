/** Facts of a family keyed by size, each split into its space-separated parts: `large 1x75` → `large: ['1x75']`. */
export type SizeTable = ReadonlyMap<string, readonly string[]>;

/** Reads `size fact…, size fact…` as a table, keeping the order of the sizes. */
export function sizeTable(text: string): SizeTable {
  if (text === '') return new Map();
  return new Map(
    text.split(', ').map((entry) => {
      const [size = '', ...facts] = entry.split(' ');
      return [size, facts];
    }),
  );
}

/**
 * The vCPUs that a size's name tells: an `xlarge` has 4 and everything larger is a multiple of it.
 * `metal` alone tells nothing: it is the whole machine, so as large as the family's largest size.
 */
export function vcpusBySizeName(size: string): number | undefined {
  if (size === 'large') return 2;
  if (size === 'xlarge') return 4;
  const multiple = /^(\d+)xlarge$|^metal-(\d+)xl$/.exec(size);
  if (multiple) return 4 * Number(multiple[1] ?? multiple[2]);
  return size === 'metal' ? undefined : 1;
}
