import type { RouteName, Routes } from '@muster/contract';

/**
 * Method and path of every route of the contract. The contract's own table brings zod with it, which a page does not
 * need before its first row: here it is once more as data, and the types do not compile when the two differ.
 */
export const wire: { readonly [N in RouteName]: readonly [Routes[N]['method'], Routes[N]['path']] } = {
  setUp: ['POST', '/api/setup'],
  signIn: ['POST', '/api/session'],
  session: ['GET', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  listConnections: ['GET', '/api/connections'],
  createConnection: ['POST', '/api/connections'],
  getConnection: ['GET', '/api/connections/:id'],
  updateConnection: ['PATCH', '/api/connections/:id'],
  deleteConnection: ['DELETE', '/api/connections/:id'],
  testConnection: ['POST', '/api/connections/test'],
  ec2: ['POST', '/api/ec2/:connection/:region/:operation'],
  inventory: ['GET', '/api/inventory/:connection/:kind'],
  listPrices: ['GET', '/api/prices/:connection/:region'],
  events: ['GET', '/api/events'],
  createPlan: ['POST', '/api/plans'],
  listPlans: ['GET', '/api/plans'],
  getPlan: ['GET', '/api/plans/:id'],
  preflightPlan: ['POST', '/api/plans/:id/preflight'],
  applyPlan: ['POST', '/api/plans/:id/apply'],
  cancelPlan: ['POST', '/api/plans/:id/cancel'],
  checkPlan: ['POST', '/api/plans/:id/check'],
  continuePlan: ['POST', '/api/plans/:id/continue'],
  undoPlan: ['POST', '/api/plans/:id/undo'],
  listAudit: ['GET', '/api/audit'],
  listPeople: ['GET', '/api/audit/people'],
  verifyAudit: ['GET', '/api/audit/verify'],
};
