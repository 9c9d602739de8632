import { enableCompileCache, flushCompileCache } from 'node:module';

// Before anything of ours is loaded: a later start then reads it compiled, and without its types. That is also why
// this one file is not TypeScript: for a single one that is not in the cache, Node loads its compiler first.
enableCompileCache();
const { run } = await import('./cli/run.ts');
await run(process.argv.slice(2));
flushCompileCache();
