import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useEffectEvent, useRef } from 'react';
import { explain } from '../../api/index.ts';
import { common, useFormat, useLanguage, useMessages } from '../../i18n/index.ts';
import { Button, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** The columns of a row: what, how it ended, who and when, where, and what can be done. On a narrow screen they stack. */
export const rowClass =
  'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 sm:px-6 ' +
  'lg:grid-cols-[minmax(0,56rem)_9.5rem_11rem_12rem_6rem] xl:grid-cols-[minmax(0,56rem)_9.5rem_11rem_19rem_6rem] [content-visibility:auto] [contain-intrinsic-size:auto_4rem] ' +
  'focus-within:bg-hover hover:bg-hover';
/** A column below the first line of a narrow screen. */
export const belowClass = 'max-lg:col-span-2 min-w-0';

interface RowsProps {
  readonly label: string;
  readonly listRef?: Ref<HTMLUListElement>;
  readonly query: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
  >;
  readonly count: number;
  /** In place of rows, when there are none. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/**
 * A list that goes on as one scrolls, or by its button. Arrow up and down move between the rows' links.
 */
export function Rows({ label, listRef, query, count, empty, children }: RowsProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const format = useFormat();
  if (query.isPending) return <div className="flex flex-col gap-4 px-4 py-3 sm:px-6">{skeletons}</div>;
  return (
    <>
      {query.error && (
        <div className="px-4 pb-3 sm:px-6">
          <ErrorNotice
            error={explain(query.error, language)}
            retry={{ label: words.retry, onRetry: () => void query.refetch() }}
          />
        </div>
      )}
      {count === 0 && !query.error && empty}
      <ul
        ref={listRef}
        aria-label={label}
        onKeyDown={moveFocus}
        className={count > 0 ? 'border-t border-line' : ''}
      >
        {children}
      </ul>
      {count > 0 && (
        <div className="flex min-h-14 items-center gap-3 px-4 py-3 text-ink-3 sm:px-6">
          {query.hasNextPage ? (
            <More
              count={count}
              pending={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          ) : (
            t.allShown(format.number(count))
          )}
        </div>
      )}
    </>
  );
}

const skeletons = ['w-96', 'w-72', 'w-80'].map((width) => <Skeleton key={width} width={width} />);

interface MoreProps {
  readonly count: number;
  readonly pending: boolean;
  readonly onMore: () => void;
}

function More({ count, pending, onMore }: MoreProps) {
  const t = useMessages(messages);
  const anchor = useRef<HTMLSpanElement>(null);
  const onSeen = useEffectEvent(() => {
    if (!pending) onMore();
  });
  // Watched anew after each page: rows too few to fill the window leave the button in view, which is no change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of rows is what starts a new watch
  useEffect(() => {
    if (!anchor.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), {
      rootMargin: '400px',
    });
    watch.observe(anchor.current);
    return () => watch.disconnect();
  }, [count]);
  return (
    <span ref={anchor}>
      <Button pending={pending} onClick={onMore}>
        {t.older}
      </Button>
    </span>
  );
}

/** Moves to the link of the next row, or the one before. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof Element)) return;
  const here = event.target.closest('li');
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = links.findIndex((link) => link.closest('li') === here);
  const next = links[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Moves the focus to the first row of a list. */
export function focusFirstRow(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[data-row]')?.focus();
}
