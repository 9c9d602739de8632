import type { Store } from '../store/index.ts';
import { chainHash, chainStart } from './chain.ts';

/** How a look through the whole chain ended. */
export interface ChainReport {
  /** Rows found to be as they were written. */
  readonly rows: number;
  readonly intact: boolean;
  /** The first row that was edited, or is no longer there. */
  readonly firstBad: number | null;
}

const pageSize = 1_000;

/** Recomputes every hash from the first row on, a page at a time. */
export async function verifyChain(store: Store): Promise<ChainReport> {
  // Taken first: rows that are added while we look are none of this look's business.
  const head = await store.audit.head();
  let { seq, hash }: { seq: number; hash: string } = chainStart;
  while (seq < head.seq) {
    const page = await store.audit.chainAfter(seq, pageSize);
    if (page.length === 0) return bad(seq + 1);
    for (const row of page) {
      if (row.seq !== seq + 1 || row.hash !== chainHash(hash, row)) return bad(seq + 1);
      ({ seq, hash } = row);
      if (seq === head.seq) break;
    }
  }
  return hash === head.hash ? { rows: seq, intact: true, firstBad: null } : bad(seq);
}

const bad = (seq: number): ChainReport => ({ rows: Math.max(0, seq - 1), intact: false, firstBad: seq });
