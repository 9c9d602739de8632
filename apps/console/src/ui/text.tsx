import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from './button.tsx';

/** An id, an address or a code: what is read character by character. */
export function Mono({ children }: { readonly children: ReactNode }) {
  return <span className="font-mono text-sm">{children}</span>;
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
}

/** Copies a text. Browsers let a page do so only over TLS or on this machine; elsewhere there is no button. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!navigator.clipboard) return null;
  return (
    <IconButton
      size="small"
      label={copied ? copiedLabel : label}
      icon={copied ? <Check size={14} className="text-ok" /> : <Copy size={14} />}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    />
  );
}

/** A block of code or console output with a copy button. */
export function CodeBlock({ text, label, copiedLabel }: CopyButtonProps) {
  return (
    <div className="relative rounded-md border border-line bg-surface">
      <div className="absolute top-1 right-1">
        <CopyButton text={text} label={label} copiedLabel={copiedLabel} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[60vh] overflow-auto p-3 pr-10 font-mono text-sm leading-5 whitespace-pre"
      >
        {text}
      </pre>
    </div>
  );
}

interface FactsProps {
  /** For short values: more of them stand in a line. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}

/** Facts about one thing: names and values in columns that fold on narrow screens. */
export function Facts({ dense, children }: FactsProps) {
  const columns = dense
    ? 'grid-cols-2 gap-x-6 sm:grid-cols-[repeat(auto-fill,minmax(144px,1fr))]'
    : 'grid-cols-2 gap-x-6 sm:grid-cols-[repeat(auto-fill,minmax(220px,1fr))] sm:gap-x-8';
  return <dl className={`grid gap-y-4 ${columns}`}>{children}</dl>;
}

/** One fact. An absent value shows as an en dash. */
export function Fact({ name, children }: { readonly name: ReactNode; readonly children?: ReactNode }) {
  const absent = children === undefined || children === null || children === '' || children === false;
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="mt-0.5 break-words">{absent ? <span className="text-ink-3">–</span> : children}</dd>
    </div>
  );
}
