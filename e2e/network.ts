import { test as base } from './fixtures.ts';

/** A story in which requests fail on purpose: the browser's own notes about that are no complaints. */
export const test = base.extend({ noConsoleErrors: async ({ page: _ }, use) => use(undefined) });
