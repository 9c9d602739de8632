import { emptyDraft, type LaunchDraft, restoreDraft } from '../model/draft.ts';

/** A launch draft as this browser keeps it. */
export interface KeptDraft {
  readonly id: string;
  /** Names the plan made of it, so that a resend finds the same plan. */
  readonly key: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
  readonly value: LaunchDraft;
}

/** A region's drafts; the oldest make room for new ones. */
export const MOST_DRAFTS = 20;

const prefixOf = (place: string) => `muster.draft.launch.${place}.`;

/** A draft of its own, not kept before something is typed. */
export function newDraft(value: LaunchDraft = emptyDraft()): KeptDraft {
  return { id: crypto.randomUUID(), key: crypto.randomUUID(), at: Date.now(), value };
}

/** Whether nothing has been typed or chosen. */
export function isEmpty(value: LaunchDraft): boolean {
  return JSON.stringify(value) === JSON.stringify(emptyDraft());
}

/** The drafts kept for a place, the last changed first. */
export function keptDrafts(place: string): KeptDraft[] {
  const prefix = prefixOf(place);
  try {
    adoptOlder(place);
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => readDraft(place, name.slice(prefix.length)) ?? [])
      .sort((a, b) => b.at - a.at);
  } catch {
    // Storage is refused: nothing was ever kept.
    return [];
  }
}

/** The draft kept under an id; undefined where there is none, or it can't be read. */
export function readDraft(place: string, id: string): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(prefixOf(place) + id) ?? 'null') as KeptDraft | null;
    const value = restoreDraft(kept?.value);
    return kept && value ? { id, key: kept.key, at: kept.at, value } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; an empty one is not worth keeping. */
export function keepDraft(place: string, draft: KeptDraft): void {
  const { id, ...kept } = draft;
  try {
    if (isEmpty(draft.value)) dropDraft(place, id);
    else localStorage.setItem(prefixOf(place) + id, JSON.stringify(kept));
  } catch {
    // Storage is full or refused: the draft then lasts as long as the page.
  }
  for (const old of keptDrafts(place).slice(MOST_DRAFTS)) dropDraft(place, old.id);
}

/** Forgets a draft. */
export function dropDraft(place: string, id: string): void {
  try {
    localStorage.removeItem(prefixOf(place) + id);
  } catch {
    // Storage is refused: it was never kept.
  }
}

/** The draft that this tab works on, also after a reload. */
export function tabDraft(place: string): KeptDraft | undefined {
  try {
    const id = sessionStorage.getItem(prefixOf(place));
    return id === null ? undefined : readDraft(place, id);
  } catch {
    return undefined;
  }
}

/** From now on this tab works on that draft. */
export function setTabDraft(place: string, id: string): void {
  try {
    sessionStorage.setItem(prefixOf(place), id);
  } catch {
    // Storage is refused: a reload then begins with an empty draft.
  }
}

/** Calls back when another tab has kept or dropped a draft of the place. Returns the function that stops it. */
export function onOtherTab(place: string, listener: (id: string, draft: KeptDraft | undefined) => void) {
  const prefix = prefixOf(place);
  const onStorage = ({ key }: StorageEvent) => {
    if (!key?.startsWith(prefix)) return;
    const id = key.slice(prefix.length);
    listener(id, readDraft(place, id));
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

/** An earlier version kept one draft for a place, under the place's name. */
function adoptOlder(place: string): void {
  const name = `muster.draft.launch.${place}`;
  const kept = localStorage.getItem(name);
  if (kept === null) return;
  localStorage.removeItem(name);
  localStorage.setItem(`${name}.${crypto.randomUUID()}`, kept.replace(/}$/, `,"at":${Date.now()}}`));
}
