import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { lookForNewVersion } from './new-version.ts';
import { PartBoundary, PartMissing } from './part-boundary.tsx';

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

/** A component whose code comes when it is first shown. */
export type LazyPart<P> = ((props: P) => ReactNode) & {
  /** Fetches the code ahead: on hover, or while nothing else is to do. A failure shows when the part is shown. */
  readonly preload: () => void;
};

interface LazyPartOptions {
  /** The part lies over the page: when its code is missing, so does the message. */
  readonly over?: boolean;
  /** The part is a whole page: the message in its place is then the heading of the page. */
  readonly page?: boolean;
}

/**
 * The one way to split code off. In place of a part whose code does not come (no network, or the file of an older
 * version is gone) stands a message with a button that fetches it again; React's own `lazy` keeps the failure for ever
 * and takes the whole page down.
 *
 * @param load imports a module whose default export is the component
 */
export function lazyPart<P extends object>(
  load: Load<P>,
  { over = false, page = false }: LazyPartOptions = {},
): LazyPart<P> {
  const source = sourceOf(load);
  const preload = () => void load().catch(() => undefined);
  return Object.assign((props: P) => <Shown source={source} props={props} over={over} page={page} />, {
    preload,
  });
}

/** `lazyPart` for a whole page. */
export function lazyPage<P extends object>(load: Load<P>): LazyPart<P> {
  return lazyPart(load, { page: true });
}

/** The code of a part: what was got of it, for every place that shows it. */
interface Source<P> {
  Loaded: ComponentType<P>;
  failed: boolean;
  readonly again: () => void;
}

function sourceOf<P extends object>(load: Load<P>): Source<P> {
  const start = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return await load();
      } catch (error) {
        source.failed = true;
        void lookForNewVersion();
        throw new PartMissing(error);
      }
    });
  const source: Source<P> = {
    Loaded: start(),
    failed: false,
    again() {
      source.failed = false;
      source.Loaded = start();
    },
  };
  return source;
}

interface ShownProps<P> {
  readonly source: Source<P>;
  readonly props: P;
  readonly over: boolean;
  readonly page: boolean;
}

function Shown<P extends object>({ source, props, over, page }: ShownProps<P>) {
  const [attempt, setAttempt] = useState(() => {
    // Shown anew after a failure: another try.
    if (source.failed) source.again();
    return 0;
  });
  const onRetry = () => {
    source.again();
    setAttempt(attempt + 1);
  };
  const onClose = 'onClose' in props ? (props.onClose as () => void) : undefined;
  return (
    <PartBoundary key={attempt} over={over} page={page} onRetry={onRetry} onClose={onClose}>
      <Suspense>
        <source.Loaded {...props} />
      </Suspense>
    </PartBoundary>
  );
}
