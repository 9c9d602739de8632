import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as connections from './0002-connections.ts';
import * as jobs from './0003-jobs.ts';
import * as health from './0004-health.ts';
import * as search from './0005-search.ts';
import * as affects from './0006-affects.ts';
import * as binding from './0007-binding.ts';

/** Every migration by name, in order. A migration that has been released is never edited: add another. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-connections': connections,
  '0003-jobs': jobs,
  '0004-health': health,
  '0005-search': search,
  '0006-affects': affects,
  '0007-binding': binding,
};
