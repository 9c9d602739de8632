import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/index.ts';
import { Button, Empty } from '../ui/index.ts';
import { messages } from './messages.ts';

interface CrashBoundaryProps {
  /** Another address is another try. */
  readonly address: string;
  readonly children: ReactNode;
}

/** Keeps one broken page from taking the console down. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: CrashBoundaryProps) {
    if (before.address !== this.props.address && this.state.error !== undefined)
      this.setState({ error: undefined });
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <Crashed error={this.state.error} />;
  }
}

function Crashed({ error }: { readonly error: unknown }) {
  const t = useMessages(messages);
  return (
    <Empty
      whole
      title={t.crashed}
      action={
        <Button variant="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      }
    >
      <p>{t.crashedHint}</p>
      <p className="mt-2 font-mono text-sm text-ink-3">{String(error)}</p>
    </Empty>
  );
}
