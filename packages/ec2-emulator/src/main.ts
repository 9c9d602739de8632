import { enableCompileCache } from 'node:module';

// Before anything of ours is loaded: a later start then reads it compiled.
enableCompileCache();
const { run } = await import('./cli/run.ts');
await run(process.argv.slice(2));
