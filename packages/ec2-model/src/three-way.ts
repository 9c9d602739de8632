/**
 * Puts two people's changes of one set together: what is there now, without what I took out and with what I put in. An
 * entry is in a set or not, so two who both change it have changed it to the same: there is nothing to disagree on.
 *
 * @param base the set that mine was made from
 * @param mine the set as I want it
 * @param theirs the set as it is now, after what others have changed
 */
export function mergeSets<T>(base: Iterable<T>, mine: Iterable<T>, theirs: Iterable<T>): T[] {
  const [before, wanted, now] = [new Set(base), new Set(mine), new Set(theirs)];
  const kept = [...now].filter((entry) => wanted.has(entry) || !before.has(entry));
  const added = [...wanted].filter((entry) => !before.has(entry) && !now.has(entry));
  return [...kept, ...added];
}
