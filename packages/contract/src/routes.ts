import { z } from 'zod';
import { AuditPage, AuditQuery } from './audit.ts';
import { Connection, ConnectionPatch, ConnectionTest, NewConnection } from './connections.ts';
import { InventoryKind } from './inventory.ts';
import { PlanPage, PlanQuery } from './plan-list.ts';
import { Plan, PlanDraft } from './plans.ts';
import { Price, PriceQuery } from './prices.ts';
import type { Route } from './route.ts';
import { Credentials, Session, Setup } from './session.ts';

const Id = z.object({ id: z.string() });
const Region = z.string().regex(/^[a-z0-9-]{2,40}$/, 'a region looks like us-east-1');

/** The BFF's whole HTTP contract: one row a route, used to register handlers and to call them. */
export const routes = {
  setUp: { method: 'POST', path: '/api/setup', policy: 'public', body: Setup, reply: Session },
  signIn: { method: 'POST', path: '/api/session', policy: 'public', body: Credentials, reply: Session },
  session: { method: 'GET', path: '/api/session', policy: 'session', reply: Session },
  signOut: { method: 'DELETE', path: '/api/session', policy: 'session' },

  listConnections: { method: 'GET', path: '/api/connections', policy: 'session', reply: z.array(Connection) },
  createConnection: {
    method: 'POST',
    path: '/api/connections',
    policy: 'admin',
    body: NewConnection,
    reply: Connection,
  },
  getConnection: {
    method: 'GET',
    path: '/api/connections/:id',
    policy: 'session',
    params: Id,
    reply: Connection,
  },
  updateConnection: {
    method: 'PATCH',
    path: '/api/connections/:id',
    policy: 'admin',
    params: Id,
    body: ConnectionPatch,
    reply: Connection,
  },
  deleteConnection: { method: 'DELETE', path: '/api/connections/:id', policy: 'admin', params: Id },
  testConnection: {
    method: 'POST',
    path: '/api/connections/test',
    policy: 'admin',
    body: NewConnection,
    reply: ConnectionTest,
  },

  ec2: {
    method: 'POST',
    path: '/api/ec2/:connection/:region/:operation',
    policy: 'session',
    params: z.object({
      connection: z.string(),
      region: Region,
      operation: z.string().regex(/^[A-Z][A-Za-z0-9]{2,80}$/),
    }),
    body: z.record(z.string(), z.json()),
    reply: z.record(z.string(), z.unknown()),
  },
  inventory: {
    method: 'GET',
    path: '/api/inventory/:connection/:kind',
    policy: 'session',
    params: z.object({ connection: z.string(), kind: InventoryKind }),
    /** Comma-separated region names. */
    query: z.strictObject({ regions: z.string().regex(/^[a-z0-9-]{2,40}(,[a-z0-9-]{2,40}){0,59}$/) }),
  },
  listPrices: {
    method: 'GET',
    path: '/api/prices/:connection/:region',
    policy: 'session',
    params: z.object({ connection: z.string(), region: Region }),
    query: PriceQuery,
    reply: z.array(Price),
  },
  events: { method: 'GET', path: '/api/events', policy: 'session' },

  createPlan: { method: 'POST', path: '/api/plans', policy: 'session', body: PlanDraft, reply: Plan },
  listPlans: { method: 'GET', path: '/api/plans', policy: 'session', query: PlanQuery, reply: PlanPage },
  getPlan: { method: 'GET', path: '/api/plans/:id', policy: 'session', params: Id, reply: Plan },
  preflightPlan: {
    method: 'POST',
    path: '/api/plans/:id/preflight',
    policy: 'session',
    params: Id,
    reply: Plan,
  },
  /** Idempotent: applying a plan that is under way or ended answers with where it is. */
  applyPlan: {
    method: 'POST',
    path: '/api/plans/:id/apply',
    policy: 'session',
    params: Id,
    body: z.strictObject({
      confirmation: z.string().max(200).optional(),
      /** Replaces the draft's: people say why once they have seen what will happen. */
      reason: z.string().max(500).optional(),
    }),
    reply: Plan,
  },
  cancelPlan: { method: 'POST', path: '/api/plans/:id/cancel', policy: 'session', params: Id, reply: Plan },
  /** Looks again at the steps whose outcome is unknown, of a plan that has ended. */
  checkPlan: { method: 'POST', path: '/api/plans/:id/check', policy: 'session', params: Id, reply: Plan },
  /** Runs the steps of an ended or paused plan that have not happened, with their checks first. */
  continuePlan: {
    method: 'POST',
    path: '/api/plans/:id/continue',
    policy: 'session',
    params: Id,
    reply: Plan,
  },
  /** Answers with a new, checked plan that undoes this one; it is reviewed and applied like any other. */
  undoPlan: { method: 'POST', path: '/api/plans/:id/undo', policy: 'session', params: Id, reply: Plan },

  listAudit: { method: 'GET', path: '/api/audit', policy: 'session', query: AuditQuery, reply: AuditPage },
  /** Everyone who has an account here or has ever made a plan, by name. */
  listPeople: {
    method: 'GET',
    path: '/api/audit/people',
    policy: 'session',
    reply: z.object({ people: z.array(z.string()) }),
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/audit/verify',
    policy: 'admin',
    reply: z.object({ rows: z.number(), intact: z.boolean(), firstBad: z.number().nullable() }),
  },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
