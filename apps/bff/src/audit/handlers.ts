import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { verifyChain } from './verify.ts';

export function auditHandlers({ store }: Context): Pick<Handlers, 'listAudit' | 'verifyAudit'> {
  return {
    listAudit: ({ query }) => store.audit.list(query),
    verifyAudit: () => verifyChain(store),
  };
}
