import { enableCompileCache } from 'node:module';

// Before anything of ours is loaded: a later start then reads it compiled.
enableCompileCache();
const { run } = await import('./run.ts');
await run();
// Calls that outlasted the time to finish must not go on once another process may have the data directory.
process.exit();
