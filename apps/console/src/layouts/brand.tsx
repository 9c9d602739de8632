/** The mark and the name. */
export function Brand({ short = false }: { readonly short?: boolean }) {
  return (
    <span className="flex items-center gap-2 text-md font-semibold tracking-tight">
      <svg viewBox="0 0 16 16" className="size-5 shrink-0" role="img" aria-label="Muster">
        <rect width="16" height="16" rx="3.5" className="fill-accent" />
        <path d="M3 3.5h2.6v9H3zM6.7 6.5h2.6v6H6.7zM10.4 3.5H13v9h-2.6z" className="fill-on-accent" />
      </svg>
      {!short && <span aria-hidden>Muster</span>}
    </span>
  );
}
