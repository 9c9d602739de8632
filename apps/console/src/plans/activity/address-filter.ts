import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Browsers limit how often an address may change, and every change asks the server. */
const settleMs = 250;

/** What is filtered by, all of it in the address. */
export interface AddressFilter<Name extends string> {
  readonly values: { readonly [N in Name]?: string };
  readonly set: (name: Name, value: string) => void;
  /** Takes every condition away. */
  readonly clear: () => void;
  /** The search as typed; `values.q` follows when typing pauses. */
  readonly typed: string;
  readonly type: (text: string) => void;
}

/** Keeps the conditions of a list in the address: links, reload, back and forward lead to the same rows. */
export function useAddressFilter<Name extends string>(names: readonly Name[]): AddressFilter<Name | 'q'> {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const [typed, type] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    type(q);
  }
  const set = useCallback(
    (name: string, value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value.trim() === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => {
    type('');
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of [...names, 'q']) next.delete(name);
        return next;
      },
      { replace: true },
    );
  }, [names, setParams]);
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => {
      setKnown(typed);
      set('q', typed);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [typed, q, set]);

  const values: { [N in Name | 'q']?: string } = {};
  for (const name of [...names, 'q'] as const) {
    const value = params.get(name);
    if (value) values[name] = value;
  }
  return { values, set, clear, typed, type };
}
