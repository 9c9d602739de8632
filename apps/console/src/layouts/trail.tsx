import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Above the title of a page: the list it belongs to. */
export function Trail({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className="hover:text-accent hover:underline">
      {children}
    </Link>
  );
}
