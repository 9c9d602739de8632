import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { verifyChain } from './verify.ts';

export function auditHandlers({
  store,
}: Context): Pick<Handlers, 'listAudit' | 'listPeople' | 'verifyAudit'> {
  return {
    async listAudit({ query }) {
      // One more than asked for tells whether there is another page.
      const found = await store.audit.list({ ...query, limit: query.limit + 1 });
      const rows = found.slice(0, query.limit);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.seq ?? null) : null };
    },
    listPeople: async () => ({ people: await store.planSearch.people() }),
    verifyAudit: () => verifyChain(store),
  };
}
