import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest of a value, for callbacks that must not change: a row that gets a new one renders again. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
