import { RotateCw, X } from 'lucide-react';
import { Component, type ReactNode, useEffect, useEffectEvent } from 'react';
import { onReachableAgain } from '../api/reachability.ts';
import { common, useMessages } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { messages } from './messages.ts';
import { useNewVersion } from './new-version.ts';

/** The code of a part did not come. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(cause: unknown) {
    super('The code of this part could not be loaded.', { cause });
  }
}

interface PartBoundaryProps {
  readonly over: boolean;
  readonly page: boolean;
  readonly onRetry: () => void;
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Stands in for a part whose code did not come. Any other error is passed on to the boundary around it. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof PartMissing)) throw error;
    return <Missing {...this.props} />;
  }
}

function Missing({ over, page, onRetry, onClose }: PartBoundaryProps) {
  const t = useMessages(messages);
  const { retry, close } = useMessages(common);
  const newer = useNewVersion();
  const Text = page ? 'h1' : 'p';
  const tryAgain = useEffectEvent(onRetry);
  useEffect(() => onReachableAgain(() => tryAgain()), []);
  return (
    <div
      role="alert"
      className={classes(
        'flex items-center gap-3 rounded-md bg-warn-soft px-3 py-2',
        over
          ? 'fixed right-4 bottom-4 left-4 z-50 ml-auto max-w-md border border-line-strong shadow-float'
          : 'm-4',
      )}
    >
      <Text className="min-w-0 flex-1">{newer ? `${t.newVersion} ${t.draftsKept}` : t.missing}</Text>
      <Button
        size="small"
        icon={<RotateCw size={14} aria-hidden />}
        onClick={newer ? () => location.reload() : onRetry}
      >
        {newer ? t.reload : retry}
      </Button>
      {onClose && <IconButton size="small" label={close} icon={<X size={14} />} onClick={onClose} />}
    </div>
  );
}
