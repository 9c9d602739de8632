import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { notFound, ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import type { ConnectionTable, StoredConnection } from '../store/connections.ts';
import { learnAccount } from './account.ts';
import { changedRecord, newRecord, toConnection } from './record.ts';
import { tryConnection } from './try-out.ts';

type ConnectionHandlers = Pick<
  Handlers,
  | 'listConnections'
  | 'createConnection'
  | 'getConnection'
  | 'updateConnection'
  | 'deleteConnection'
  | 'testConnection'
>;

export function connectionHandlers(ctx: Context): ConnectionHandlers {
  const { connections } = ctx.store;
  return {
    listConnections: async () => (await connections.list()).map((one) => toConnection(ctx, one)),
    getConnection: async ({ params }) => toConnection(ctx, await existing(connections, params.id)),
    createConnection: async ({ body }, { principal }) => {
      const entered = newRecord(ctx, randomUUID(), body);
      const connection = { ...entered, account: await learnAccount(ctx, entered) };
      await ctx.store.transaction(async (tables) => {
        await tables.connections.add(connection, ctx.clock.now());
        await tables.audit.append(entry('create', principal.user.name, connection), ctx.clock.now());
      });
      return toConnection(ctx, connection);
    },
    updateConnection: async ({ params, body }, { principal }) => {
      const before = await existing(connections, params.id);
      const entered = changedRecord(ctx, before, body);
      const account = await learnAccount(ctx, entered);
      const connection = await ctx.store.transaction(async (tables) => {
        // Read again, because learning the account took a while and somebody else may have changed it meanwhile.
        const changed = changedRecord(ctx, await existing(tables.connections, params.id), body);
        const learnt = changed.endpoint === entered.endpoint ? account : null;
        const replaced = { ...changed, account: changed.account ?? learnt };
        await tables.connections.replace(replaced);
        await tables.audit.append(entry('update', principal.user.name, replaced), ctx.clock.now());
        return replaced;
      });
      ctx.ec2.drop(connection.id);
      // What was reviewed for one account never goes on in another.
      const isSameAccount = before.endpoint === connection.endpoint && before.account === connection.account;
      if (isSameAccount) await ctx.plans.resumePaused(connection.id);
      return toConnection(ctx, connection);
    },
    deleteConnection: async ({ params }, { principal }) => {
      await ctx.store.transaction(async (tables) => {
        const connection = await existing(tables.connections, params.id);
        if (await tables.plans.isInUse(connection.id)) throw inUse(connection);
        await tables.connections.remove(connection.id);
        await tables.audit.append(entry('delete', principal.user.name, connection), ctx.clock.now());
      });
      ctx.ec2.drop(params.id);
      return undefined;
    },
    testConnection: tryConnection(ctx),
  };
}

const inUse = ({ name }: StoredConnection) =>
  new ProblemError({
    type: 'connection-in-use',
    title: 'A plan uses this connection',
    status: 409,
    detail: `A plan on ${name} is being applied or is paused.`,
    next: 'Wait until it has ended, or cancel it, then delete the connection.',
  });

async function existing(connections: ConnectionTable, id: string): Promise<StoredConnection> {
  const connection = await connections.byId(id);
  if (!connection) throw notFound(`connection ${id}`);
  return connection;
}

function entry(what: 'create' | 'update' | 'delete', who: string, connection: StoredConnection) {
  const { id, name, endpoint, credentials } = connection;
  return {
    who,
    action: `connection.${what}`,
    target: name,
    connection: id,
    outcome: 'done',
    detail: { endpoint, credentialsFrom: credentials.from },
  } as const;
}
