import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';

type Variant = 'primary' | 'default' | 'quiet' | 'danger';
type Size = 'small' | 'medium';

const variants: Readonly<Record<Variant, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover font-medium',
  default: 'bg-raised text-ink border border-line-strong hover:bg-hover active:bg-pressed',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink active:bg-pressed',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover font-medium',
};
const sizes: Readonly<Record<Size, string>> = { small: 'h-7 px-2 gap-1.5', medium: 'h-8 px-3 gap-2' };

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: Variant = 'default', size: Size = 'medium', iconOnly = false): string {
  return classes(
    'inline-flex shrink-0 select-none items-center justify-center rounded-md whitespace-nowrap',
    'aria-disabled:pointer-events-auto aria-disabled:opacity-55 aria-disabled:shadow-none',
    variants[variant],
    iconOnly ? (size === 'small' ? 'size-7' : 'size-8') : sizes[size],
  );
}

interface Common extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly variant?: Variant;
  readonly size?: Size;
  /** Why it can't be pressed now; shown on hover and focus and read out. Absent while it can. */
  readonly disabledReason?: string | undefined;
  /** Shows that what it started is under way; further presses do nothing. */
  readonly pending?: boolean | undefined;
  readonly className?: string;
}

export interface ButtonProps extends Common {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A button. One that can't be pressed stays focusable, so that its reason can be read by keyboard too. */
export function Button({
  variant,
  size,
  icon,
  disabledReason,
  pending,
  children,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  const off = disabledReason !== undefined || pending === true;
  return (
    <button
      type="button"
      {...rest}
      className={classes(buttonClass(variant, size), className)}
      onClick={off ? (event) => event.preventDefault() : onClick}
      aria-disabled={off || undefined}
      aria-busy={pending || undefined}
      aria-description={disabledReason}
      data-tooltip={disabledReason ?? (rest as { 'data-tooltip'?: string })['data-tooltip']}
    >
      {pending ? <LoaderCircle size={14} className="animate-spin" aria-hidden /> : icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Common {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button with an icon only. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size,
  disabledReason,
  pending,
  onClick,
  className,
  ...rest
}: IconButtonProps) {
  const off = disabledReason !== undefined || pending === true;
  return (
    <button
      type="button"
      {...rest}
      className={classes(buttonClass(variant, size, true), className)}
      onClick={off ? (event) => event.preventDefault() : onClick}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-description={disabledReason}
      data-tooltip={disabledReason ?? label}
    >
      {icon}
    </button>
  );
}
