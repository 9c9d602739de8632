import { enableCompileCache } from 'node:module';

// Before anything of ours is loaded: a later start then reads it compiled.
enableCompileCache();
const { run } = await import('./run.ts');
await run();
