import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.ts';

/** One view of a thing. */
export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

interface SegmentsProps<Id extends string> {
  /** What the views are of, for screen readers. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** The view selected. */
  readonly children: ReactNode;
}

/** Views of one thing that have no address of their own, in a sheet or a panel. Pages use the tabs of `layouts/`. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { label, segments, selected, onSelect, children } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = segments.findIndex((segment) => segment.id === selected);
    const next = (at + by + segments.length) % segments.length;
    const segment = segments[next];
    if (!segment) return;
    event.preventDefault();
    onSelect(segment.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="mb-4 flex gap-1 overflow-x-auto border-b border-line"
      >
        {segments.map((segment) => (
          <button
            key={segment.id}
            type="button"
            role="tab"
            id={`${base}-${segment.id}`}
            aria-selected={segment.id === selected}
            aria-controls={`${base}-panel`}
            tabIndex={segment.id === selected ? 0 : -1}
            onClick={() => onSelect(segment.id)}
            onKeyDown={onKeyDown}
            className={classes(
              '-mb-px flex h-9 shrink-0 items-center border-b-2 px-2.5 -outline-offset-2',
              segment.id === selected
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {segment.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${selected}`}>
        {children}
      </div>
    </>
  );
}
