import { Skeleton } from '../ui/index.ts';
import { rowHeight } from './row.tsx';

const widths = ['w-40', 'w-52', 'w-36', 'w-44', 'w-48', 'w-32', 'w-56', 'w-28'];

/** Where rows will be, on the first visit. */
export function SkeletonRows() {
  return (
    <div aria-hidden>
      {widths.map((width) => (
        <div
          key={width}
          style={{ height: rowHeight }}
          className="flex items-center gap-8 border-b border-line px-14"
        >
          <Skeleton width={width} />
          <Skeleton width="w-20" />
          <Skeleton width="w-28" />
        </div>
      ))}
    </div>
  );
}
