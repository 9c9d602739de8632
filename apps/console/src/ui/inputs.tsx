import { ChevronDown } from 'lucide-react';
import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { classes } from './classes.ts';

/** The classes of everything that is typed or chosen in. */
export const controlClass =
  'w-full min-w-0 rounded-md border border-field bg-canvas text-ink hover:border-ink-3 focus-visible:outline-offset-0 ' +
  'focus-visible:border-accent aria-invalid:border-danger disabled:opacity-55';

interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  readonly ref?: Ref<HTMLInputElement>;
  /** For ids, CIDR blocks and other things read character by character. */
  readonly mono?: boolean;
}

/** A single line of text, a number or a password. */
export function Input({ mono, className, ...rest }: InputProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={classes(controlClass, 'h-8 px-2.5', mono && 'font-mono', className)}
    />
  );
}

/** Several lines of text. */
export function TextArea({
  mono,
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly mono?: boolean }) {
  return (
    <textarea
      rows={4}
      spellCheck={false}
      {...rest}
      className={classes(controlClass, 'resize-y px-2.5 py-1.5', mono && 'font-mono text-sm', className)}
    />
  );
}

/** A choice of a few; the browser's own list, which is best on touch and for screen readers. */
export function Select({ className, children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={classes('relative inline-flex min-w-0', className ?? 'w-full')}>
      <select {...rest} className={classes(controlClass, 'h-8 appearance-none pr-7 pl-2.5')}>
        {children}
      </select>
      <ChevronDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute top-2.25 right-2 text-ink-3"
      />
    </span>
  );
}

interface TickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'size'> {
  readonly children: ReactNode;
  /** A second line under the label. */
  readonly hint?: ReactNode;
}

function Tick({
  type,
  children,
  hint,
  className,
  ...rest
}: TickProps & { readonly type: 'checkbox' | 'radio' }) {
  return (
    <label className={classes('flex items-start gap-2', rest.disabled && 'opacity-55', className)}>
      <input {...rest} type={type} className="mt-0.75 size-3.5 shrink-0 accent-accent" />
      <span className="min-w-0">
        {children}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}

/** Yes or no, with its label. */
export function Checkbox(props: TickProps) {
  return <Tick type="checkbox" {...props} />;
}

/** One of several; give those that belong together the same `name` inside a `Choices`. */
export function Radio(props: TickProps) {
  return <Tick type="radio" {...props} />;
}

/** A named group of radios or checkboxes. */
export function Choices({ legend, children }: { readonly legend: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 font-medium">{legend}</legend>
      {children}
    </fieldset>
  );
}
